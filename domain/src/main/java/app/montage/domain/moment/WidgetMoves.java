package app.montage.domain.moment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the widgets that a moment had stand since it was changed, so that what is said of one stays with it.
 *
 * @param places of each widget that it had, in their order, its index now, or {@link #GONE}
 */
public record WidgetMoves(List<Integer> places) {
    public static final int GONE = -1;

    /** Nothing stands elsewhere. */
    public static final WidgetMoves NONE = new WidgetMoves(List.of());

    public WidgetMoves {
        places = List.copyOf(places);
    }

    /**
     * A widget is found again where it stands unchanged, else as an equal one, else by what it shows, else as the one of its
     * kind in its place, which then is an edit of it.
     */
    public static WidgetMoves between(List<Widget> before, List<Widget> now) {
        int[] places = new int[before.size()];
        Arrays.fill(places, GONE);
        boolean[] taken = new boolean[now.size()];
        find(places, taken, (was, is) -> was == is && before.get(was).equals(now.get(is)));
        find(places, taken, (was, is) -> before.get(was).equals(now.get(is)));
        find(places, taken, (was, is) -> showSame(before.get(was), now.get(is)));
        find(
                places,
                taken,
                (was, is) -> was == is && before.get(was).type() == now.get(is).type());
        return new WidgetMoves(Arrays.stream(places).boxed().toList());
    }

    private interface Sameness {
        boolean of(int was, int is);
    }

    /** Finds what is still missing, in order, among what is not yet found. */
    private static void find(int[] places, boolean[] taken, Sameness same) {
        for (int was = 0; was < places.length; was++)
            for (int is = 0; is < taken.length && places[was] == GONE; is++) {
                if (taken[is] || !same.of(was, is)) continue;
                places[was] = is;
                taken[is] = true;
            }
    }

    private static boolean showSame(Widget one, Widget other) {
        Url shown = shown(one);
        return shown != null && one.type() == other.type() && shown.equals(shown(other));
    }

    private static @Nullable Url shown(Widget widget) {
        return switch (widget) {
            case MediaWidget media -> media.url();
            case LinkWidget link -> link.url();
            case TextWidget _, LocationWidget _, RatingWidget _ -> null;
        };
    }

    public boolean isNone() {
        for (int i = 0; i < places.size(); i++) if (places.get(i) != i) return false;
        return true;
    }

    /** Where the widget stands that stood there; {@link #GONE} where there is none. */
    public int of(int index) {
        return index < places.size() ? places.get(index) : GONE;
    }
}
