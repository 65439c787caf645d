package app.montage.benchmarks.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process that listens on a port of this machine, for as long as it is needed. */
final class Child implements AutoCloseable {
    private final Process process;
    private final int port;

    private Child(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** What to start: options of the JVM, a class path, a main class with its arguments. */
    record Program(String name, List<String> options, String classPath, List<String> mainAndArguments) {}

    static Child start(Program program, Map<String, String> variables) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(program.options());
        command.addAll(List.of("-cp", program.classPath()));
        command.addAll(program.mainAndArguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of(System.getProperty("java.io.tmpdir", "/tmp"))
                        .resolve("montage-benchmark-" + program.name() + ".log")
                        .toFile());
        builder.environment().putAll(variables);
        builder.environment().put("GRAPHQL_LIMITS_POINTS", "0"); // nobody asks for so much
        builder.environment().put("PORT", Integer.toString(port));
        Child child = new Child(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(child::close));
        return child;
    }

    /** A floor beside the server: a main class of the benchmarks' own, with the server's heap, once it listens. */
    static Child floor(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(List.of(main.getName()));
        program.addAll(List.of(arguments));
        String classPath = System.getProperty("java.class.path", "");
        List<String> options = List.of("-XX:+UseSerialGC", "-Xmx512m");
        return start(new Program(main.getSimpleName(), options, classPath, program), Map.of())
                .listening();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it listens. */
    Child listening() throws IOException, InterruptedException {
        while (!isListening()) {
            if (!isAlive()) throw new IllegalStateException("A process ended at once; see its log.");
            Thread.sleep(20);
        }
        return this;
    }

    private boolean isListening() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time so far, in seconds. */
    double cpu() {
        return Cpu.of(process.pid());
    }

    /** What part of that has gone into compiling. */
    double compilersCpu() throws IOException {
        return Cpu.ofCompilers(process.pid());
    }

    long residentMebibytes() throws IOException {
        return Cpu.residentMebibytes(process.pid());
    }

    /** The most that it has had in use at any time. */
    long peakMebibytes() throws IOException {
        return Cpu.peakMebibytes(process.pid());
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
