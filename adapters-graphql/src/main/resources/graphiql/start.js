"use strict";

// The examples are one file of plain GraphQL. A line of three dashes in a comment begins a new tab; comments that begin
// with "variables:" or "headers:" fill the editors below the query.
function tabs(text) {
  return text
    .split(/^#\s*---.*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({
      query: part.replace(/^#\s*(variables|headers):.*\n?/gm, "").trim() + "\n",
      variables: pretty(part.match(/^#\s*variables:(.*)$/m)),
      headers: pretty(part.match(/^#\s*headers:(.*)$/m)),
    }));
}

function pretty(match) {
  return match ? JSON.stringify(JSON.parse(match[1]), null, 2) : undefined;
}

// Ids differ from database to database: "id of ada" stands for hers, where there is such a person, and "post of ada" for the id of
// her newest post that everybody may see.
async function withIds(text, endpoint) {
  const names = [...new Set(Array.from(text.matchAll(/"(?:id|post) of (\w+)"/g), (match) => match[1]))];
  const fields = names.map((name) => `${name}: user(username: "${name}") { id posts(first: 1) { nodes { id } } }`);
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: `query Ids { ${fields.join(" ")} }` }),
  });
  const people = (await response.json()).data ?? {};
  const known = (mark, id) => (id ? `"${id}"` : mark);
  return text
    .replace(/"id of (\w+)"/g, (mark, name) => known(mark, people[name]?.id))
    .replace(/"post of (\w+)"/g, (mark, name) => known(mark, people[name]?.posts.nodes[0]?.id));
}

async function start() {
  const place = document.getElementById("graphiql");
  const socket = new URL(place.dataset.subscriptions, window.location.href);
  socket.protocol = socket.protocol.replace("http", "ws");
  const text = await (await fetch("/graphiql/examples.graphql")).text();
  const examples = tabs(await withIds(text, place.dataset.endpoint));
  // The open tab gets its query from the examples, but its variables from here; later they come from the last visit.
  const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;
  ReactDOM.createRoot(place).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: place.dataset.endpoint, subscriptionUrl: socket.href }),
      defaultTabs: examples,
      variables: isFirstVisit ? examples[0].variables : undefined,
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: true,
      defaultEditorToolsVisibility: true,
    }),
  );
}

start();
