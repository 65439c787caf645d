-- Sends requests from a file in random order. Arguments: the file, with a line per request of bearer token, path and
-- body between tabs; a pause in milliseconds; then texts that each answer must hold, where answers are looked at.
local threads = {}

function setup(thread)
   thread:set("number", #threads)
   table.insert(threads, thread)
end

function init(args)
   wrong = 0
   all = {}
   for line in io.lines(args[1]) do
      local token, path, body = line:match("([^\t]*)\t([^\t]*)\t(.*)")
      local headers = { ["Content-Type"] = "application/json" }
      if token ~= "" then headers["Authorization"] = "Bearer " .. token end
      if body == "" then
         all[#all + 1] = wrk.format("GET", path, headers)
      else
         all[#all + 1] = wrk.format("POST", path, headers, body)
      end
   end
   math.randomseed(7919 + number)
   local pause = tonumber(args[2])
   if pause > 0 then
      delay = function() return pause end
   end
   if #args > 2 then
      response = function(status, headers, body)
         for i = 3, #args do
            if not body:find(args[i], 1, true) then
               wrong = wrong + 1
               if wrong < 4 then print("WRONG", status, body:sub(1, 400)) end
               return
            end
         end
      end
   end
end

function request()
   return all[math.random(#all)]
end

function done(summary, latency, requests)
   local wrongs = 0
   for _, thread in ipairs(threads) do wrongs = wrongs + thread:get("wrong") end
   local errors = summary.errors
   print(string.format("RESULT %d %d %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout, wrongs,
      latency:percentile(50), latency:percentile(99)))
end
