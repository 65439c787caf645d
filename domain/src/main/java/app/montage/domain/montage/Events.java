package app.montage.domain.montage;

import java.util.Arrays;

/** Parts a stretch of time into events where a pause stands out among the pauses around it (PhotoTOC; scorer.md 8.5). */
final class Events {
    private static final double SHORTEST_PAUSE = 1_000;

    private Events() {}

    /**
     * The number of each unit's event, from 0. What has the same time is one point in time: the widgets of a moment are no
     * pauses of zero that would make every other pause look long.
     */
    static int[] of(long[] millis, int from, int to, Grouping grouping) {
        double[] logs = logsOfPauses(millis, from, to);
        int[] events = new int[to];
        int pause = 0;
        int event = 0;
        for (int unit = from + 1; unit < to; unit++) {
            long millisApart = millis[unit] - millis[unit - 1];
            if (millisApart > 0) {
                boolean always = millisApart >= grouping.eventPause().toMillis();
                if (always || standsOut(logs, pause, grouping)) event++;
                pause++;
            }
            events[unit] = event;
        }
        return events;
    }

    private static double[] logsOfPauses(long[] millis, int from, int to) {
        double[] logs = new double[Math.max(0, to - from - 1)];
        int pauses = 0;
        for (int unit = from + 1; unit < to; unit++) {
            long apart = millis[unit] - millis[unit - 1];
            if (apart > 0) logs[pauses++] = StrictMath.log(Math.max(SHORTEST_PAUSE, apart));
        }
        return Arrays.copyOf(logs, pauses);
    }

    private static boolean standsOut(double[] logs, int pause, Grouping grouping) {
        int first = Math.max(0, pause - grouping.eventNeighbours());
        int last = Math.min(logs.length - 1, pause + grouping.eventNeighbours());
        double sum = 0;
        for (int each = first; each <= last; each++) sum += logs[each];
        return logs[pause] >= StrictMath.log(grouping.eventFactor()) + sum / (last - first + 1);
    }
}
