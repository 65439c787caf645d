package app.montage.benchmarks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run beside what they must be and what they aim at. */
final class Report {
    private final List<String> lines = new ArrayList<>();

    Report() {
        lines.add("| what | measured | must | aim | verdict | from |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
    }

    /** A figure that should be small. */
    void most(String what, double measured, double must, double aim, String from) {
        add(what, measured, must, aim, verdict(measured <= must, measured <= aim), from);
    }

    /** A figure that should be large. */
    void least(String what, double measured, double must, double aim, String from) {
        add(what, measured, must, aim, verdict(measured >= must, measured >= aim), from);
    }

    private static String verdict(boolean must, boolean aim) {
        if (aim) return "reaches the aim";
        return must ? "good enough" : "**missed**";
    }

    private void add(String what, double measured, double must, double aim, String verdict, String from) {
        String line = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |",
                what,
                number(measured),
                number(must),
                number(aim),
                verdict,
                from);
        lines.add(line);
        System.out.println(line);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
        return text.replaceAll("\\.00$", "");
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
