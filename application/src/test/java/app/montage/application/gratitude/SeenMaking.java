package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps what was made in a story, and of how many posts. */
final class SeenMaking implements FeedWatch {
    final List<Kind> made = new ArrayList<>();
    final List<Integer> found = new ArrayList<>();

    @Override
    public <T> Page<T> watch(Kind kind, Supplier<Page<T>> making) {
        made.add(kind);
        return making.get();
    }

    @Override
    public void found(FeedCandidates candidates) {
        found.add(candidates.ranked().size() + candidates.recents().size());
    }
}
