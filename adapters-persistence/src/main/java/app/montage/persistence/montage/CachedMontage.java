package app.montage.persistence.montage;

import app.montage.application.montage.ItemCursor;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageEdition;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.MontageView;
import app.montage.application.shared.Page;
import app.montage.domain.moment.Clearance;
import app.montage.domain.montage.ShownDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A generation as finished pieces: per clearance the items as those with it see them. Immutable; a change of the
 * montage, or of the visibility of an item in it, makes another one.
 */
final class CachedMontage {
    private final Object instance = new Object();
    private final OwnerFacts token;
    private final @Nullable MontageView head;
    private final long generation;
    private final long oldest;
    private final boolean whole;
    private final Map<Clearance, List<MontageItemView>> items = new EnumMap<>(Clearance.class);

    private CachedMontage(OwnerFacts token, @Nullable MontageView head, long generation, long oldest, boolean whole) {
        this.token = token;
        this.head = head;
        this.generation = generation;
        this.oldest = oldest;
        this.whole = whole;
    }

    /** An item, and the level at which it is visible. */
    record Levelled(MontageItemView item, int level) {}

    /** That there is no such montage. */
    static CachedMontage absent(OwnerFacts token) {
        return new CachedMontage(token, null, 0, 0, true);
    }

    /** @param all its items; null where they are too many to remember */
    static CachedMontage of(
            OwnerFacts token, MontageView head, long generation, long oldest, @Nullable List<Levelled> all) {
        CachedMontage montage = new CachedMontage(token, head, generation, oldest, all != null);
        if (all == null) return montage;
        for (Clearance clearance : Clearance.values()) montage.items.put(clearance, seen(all, clearance));
        return montage;
    }

    private static List<MontageItemView> seen(List<Levelled> all, Clearance clearance) {
        List<MontageItemView> seen = new ArrayList<>();
        for (Levelled each : all)
            if (each.level() >= clearance.level()) seen.add(each.item().at(seen.size()));
        return List.copyOf(seen);
    }

    /** Whether nothing has been changed since it was cached. */
    boolean isOf(OwnerFacts facts) {
        return token == facts;
    }

    /** The montage as those with the clearance see it now; null where there is none. */
    @Nullable
    Edition edition(Clearance clearance, Instant now) {
        return head == null ? null : new Edition(this, head, clearance, now);
    }

    /**
     * Tells two instances with all they hold from each other, when the instances themselves are long forgotten. What was
     * shown is noted once a day (ADR 15), so an answer is given again on the day that it was given first.
     */
    private record Mark(Object instance, Clearance clearance, LocalDate day) {}

    record Edition(CachedMontage montage, MontageView head, Clearance clearance, Instant now)
            implements MontageEdition {
        @Override
        public Object mark() {
            return new Mark(montage.instance, clearance, ShownDays.day(now));
        }

        /** Older generations, pages by widget type and long montages are for the database to tell. */
        boolean holds(@Nullable ItemsRequest request) {
            if (request == null || !montage.whole) return montage.whole;
            ItemCursor cursor = request.page().cursor();
            return request.types().isEmpty() && (cursor == null || cursor.generation() == montage.generation);
        }

        boolean isFresh() {
            return isFresh(Duration.ZERO);
        }

        /** Whether it is no longer past its time than this. */
        boolean isFresh(Duration grace) {
            return head.expiresAt().plus(grace).isAfter(now);
        }

        @Override
        public Optional<MontageView> show(@Nullable ItemsRequest request) {
            return holds(request) ? Optional.of(view(request)) : Optional.empty();
        }

        MontageView view(@Nullable ItemsRequest request) {
            List<MontageItemView> visible = montage.items.getOrDefault(clearance, List.of());
            MontageView current = head.as(!isFresh(), visible.size());
            return request == null ? current : current.with(montage.page(current, visible, request));
        }
    }

    private MontageItemsView page(MontageView montage, List<MontageItemView> visible, ItemsRequest request) {
        ItemCursor cursor = request.page().cursor();
        if (cursor != null) MontageRows.checkCursor(cursor, montage.id().id(), oldest, generation);
        int size = request.page().size();
        int from;
        int to;
        if (request.page().backward()) {
            to = cursor == null ? visible.size() : place(visible, cursor.position(), false);
            from = Math.max(0, to - size);
        } else {
            from = cursor == null ? 0 : place(visible, cursor.position(), true);
            to = Math.min(visible.size(), from + size);
        }
        boolean more = request.page().backward() ? from > 0 : to < visible.size();
        boolean behind = cursor != null;
        Page<MontageItemView> page = request.page().backward()
                ? new Page<>(visible.subList(from, to), more, behind)
                : new Page<>(visible.subList(from, to), behind, more);
        return new MontageItemsView(montage.id(), request, generation, false, page);
    }

    /** Where the first item stands that is not before the position, or the first behind it. */
    private static int place(List<MontageItemView> visible, int position, boolean behind) {
        int low = 0;
        int high = visible.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int there = visible.get(middle).cursor().position();
            if (there < position || (behind && there == position)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Roughly the bytes it takes. */
    int weight() {
        return 200 + 700 * items.getOrDefault(Clearance.ALL, List.of()).size();
    }
}
