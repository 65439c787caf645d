package app.montage.domain.moment;

import java.util.List;

/** One piece of what a person recorded, of a closed set of kinds: what montages show. */
public sealed interface Widget permits MediaWidget, TextWidget, LocationWidget, LinkWidget, RatingWidget {
    WidgetType type();

    ContentType contentType();

    /** How well it shows what it shows, from 0 to 1 (scorer.md 8.4, "content"). */
    double quality();

    /** What it says in words, by which interests find it. */
    List<String> texts();
}
