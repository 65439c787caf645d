package app.montage.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much processor time processes have taken, as Linux counts it. */
final class Cpu {
    private static final double SECONDS_PER_TICK = 0.01;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    /** Of one process, in seconds. */
    static double of(long pid) {
        String[] fields = fields(Path.of("/proc", Long.toString(pid), "stat"));
        return ticks(fields, USER, SYSTEM) * SECONDS_PER_TICK;
    }

    /** Of a process and all that it has started, alive or gone, in seconds. */
    static double ofFamily(long pid) {
        String[] parent = fields(Path.of("/proc", Long.toString(pid), "stat"));
        long ticks = ticks(parent, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(pid).orElseThrow().children()) {
            for (ProcessHandle child : children.toList()) {
                Path stat = Path.of("/proc", Long.toString(child.pid()), "stat");
                if (!Files.exists(stat)) continue;
                String[] fields = fields(stat);
                if (fields[PARENT].equals(Long.toString(pid))) ticks += ticks(fields, USER, SYSTEM);
            }
        }
        return ticks * SECONDS_PER_TICK;
    }

    private static String[] fields(Path stat) {
        try {
            return fields(Files.readString(stat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields behind the program's name, which may hold spaces and brackets. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static long ticks(String[] fields, int... which) {
        long ticks = 0;
        for (int field : which) ticks += Long.parseLong(fields[field]);
        return ticks;
    }

    /** Of the threads with which a JVM compiles, in seconds. */
    static double ofCompilers(long pid) throws IOException {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads.toList()) ticks += ofCompiler(thread);
        }
        return ticks * SECONDS_PER_TICK;
    }

    /** Compilers come and go as they are needed. */
    private static long ofCompiler(Path thread) throws IOException {
        try {
            boolean compiles = Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
            return compiles ? ticks(fields(Files.readString(thread.resolve("stat"))), USER, SYSTEM) : 0;
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    /** The memory that a process has in use, in mebibytes. */
    static long residentMebibytes(long pid) throws IOException {
        return mebibytes(pid, "VmRSS:");
    }

    /** The most that it has had in use at any time. */
    static long peakMebibytes(long pid) throws IOException {
        return mebibytes(pid, "VmHWM:");
    }

    private static long mebibytes(long pid, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(it -> it.startsWith(what))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
