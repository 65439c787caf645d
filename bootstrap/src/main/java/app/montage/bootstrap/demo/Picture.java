package app.montage.bootstrap.demo;

import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.Widget;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small landscape drawn from its name, so that names a bit apart look a bit different. */
record Picture(String theme, long hash) {
    static final String FOLDER = "/media/demo/";
    private static final Pattern NAME = Pattern.compile("([a-z]{1,20})-([0-9a-f]{16})");

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="640" height="480" role="img">
            <title>%1$s</title>
            <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">\
            <stop offset="0" stop-color="hsl(%2$d 70%% 55%%)"/><stop offset="1" stop-color="hsl(%3$d 80%% 85%%)"/>\
            </linearGradient></defs>
            <rect width="640" height="480" fill="url(#sky)"/>
            <circle cx="%4$d" cy="%5$d" r="%6$d" fill="hsl(48 95%% 75%%)"/>
            <path d="M0 %7$d Q160 %8$d 320 %9$d T640 %7$d V480 H0Z" fill="hsl(%10$d 40%% 38%%)"/>
            <path d="M0 %9$d Q200 %7$d 400 %8$d T640 %9$d V480 H0Z" fill="hsl(%10$d 45%% 26%%)" opacity=".8"/>
            <text x="24" y="456" font-family="sans-serif" font-size="36" fill="#fff">%1$s</text>
            </svg>
            """;

    static String path(Theme theme, long hash) {
        return FOLDER + theme.interest() + "-" + HexFormat.of().toHexDigits(hash) + ".svg";
    }

    static boolean isShownBy(Widget widget) {
        return widget instanceof MediaWidget media && media.url().value().startsWith(FOLDER);
    }

    /** The picture of a name, if it is one of ours. */
    static Optional<Picture> named(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Picture(parts.group(1), Long.parseUnsignedLong(parts.group(2), 16)))
                : Optional.empty();
    }

    String svg() {
        return DRAWING.formatted(theme, hue(0), hue(1), sunX(), sunY(), radius(), hill(5), hill(6), hill(7), green());
    }

    int hue(int which) {
        return part(which) * 360 / 256;
    }

    int sunX() {
        return 60 + part(2) * 2;
    }

    int sunY() {
        return 60 + part(3) / 2;
    }

    int radius() {
        return 20 + part(4) / 6;
    }

    /** How high a hill is drawn where it begins (5), on its slope (6) and at its top (7). */
    int hill(int which) {
        return switch (which) {
            case 5 -> 280 + part(which) / 3;
            case 6 -> 220 + part(which) / 2;
            default -> 300 + part(which) / 3;
        };
    }

    int green() {
        return 90 + theme.toLowerCase(Locale.ROOT).hashCode() % 60;
    }

    private int part(int which) {
        return (int) (hash >>> which * 8) & 0xFF;
    }
}
