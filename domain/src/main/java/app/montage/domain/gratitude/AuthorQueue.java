package app.montage.domain.gratitude;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The ranked posts of one author, best first, and what the next of them is worth on the page that is being filled. */
final class AuthorQueue {
    /** Of equals the younger post. */
    static final Comparator<AuthorQueue> BEST_FIRST = Comparator.<AuthorQueue>comparingDouble(it -> -it.worth)
            .thenComparing(it -> it.head().id().value(), Comparator.reverseOrder());

    private final List<FeedCandidate> posts;
    private int next;
    private int onPage;
    private double worth;

    AuthorQueue(List<FeedCandidate> posts) {
        this.posts = posts;
    }

    /** Passes over what has been placed from elsewhere; whether anything is left. */
    boolean hasNext(Set<PostId> placed) {
        while (next < posts.size() && placed.contains(posts.get(next).id())) next++;
        return next < posts.size();
    }

    void newPage() {
        onPage = 0;
    }

    boolean isOnPage() {
        return onPage > 0;
    }

    /** A post of the author gets its place; how many stand before it on the page. */
    int place() {
        return onPage++;
    }

    FeedCandidate head() {
        return posts.get(next);
    }

    /** Weighs the head; whether it is worth what it was when it was weighed before. */
    boolean weigh() {
        double before = worth;
        worth = head().weight() + Log2.of(FeedScore.diversity(onPage));
        return worth == before;
    }
}
