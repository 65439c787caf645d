package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The load tool <a href="https://github.com/wg/wrk">wrk</a>, which takes little of the machine for itself. */
final class Wrk {
    private static final String RESULT = "RESULT ";
    private final Path script;

    Wrk() throws IOException {
        if (!isInstalled())
            throw new IllegalStateException("The load tool wrk is needed: apt install wrk, or brew install wrk.");
        script = Files.createTempFile("montage-benchmark", ".lua");
        script.toFile().deleteOnExit();
        try (InputStream text = requireNonNull(Wrk.class.getResourceAsStream("/wrk/requests.lua"))) {
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isInstalled() {
        try {
            Process version = new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .start();
            version.getInputStream().readAllBytes();
            return version.waitFor() >= 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How hard to press: so many connections, each with a pause between its requests. */
    record Pressure(int connections, int pauseMillis) {
        static final Pressure FULL = new Pressure(32, 0);
        static final Pressure GENTLE = new Pressure(4, 10);
    }

    /**
     * What came of it.
     *
     * @param failed answers that were no success, and requests without an answer
     * @param wrong answers that were not as they should be, where that was looked at
     */
    record Result(
            long requests, double seconds, long bytes, long failed, long wrong, double p50Millis, double p99Millis) {
        double perSecond() {
            return requests / seconds;
        }
    }

    Result run(int port, Path requests, int seconds, Pressure pressure, String... mustHold) throws IOException {
        Process process = start(port, requests, seconds, pressure, mustHold);
        return result(process);
    }

    Process start(int port, Path requests, int seconds, Pressure pressure, String... mustHold) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("wrk", "-t2", "-c" + pressure.connections()));
        command.addAll(List.of("-d" + seconds + "s", "--timeout", "10s", "-s", script.toString()));
        command.addAll(List.of("http://127.0.0.1:" + port + "/", "--", requests.toString()));
        command.add(Integer.toString(pressure.pauseMillis()));
        command.addAll(List.of(mustHold));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    Result result(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String line = output.lines()
                .filter(it -> it.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
        long[] of = List.of(line.substring(RESULT.length()).split(" ")).stream()
                .mapToLong(Long::parseLong)
                .toArray();
        return new Result(of[0], of[1] / 1e6, of[2], of[3], of[4], of[5] / 1e3, of[6] / 1e3);
    }
}
