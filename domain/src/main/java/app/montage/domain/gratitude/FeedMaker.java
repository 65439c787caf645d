package app.montage.domain.gratitude;

import app.montage.domain.shared.UserId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a feed in its order (feed.md 9.1, 9.2): on each page the best of the ranked posts, with a share of places for what is
 * new. Where one of both runs dry, the other fills its places. Several posts of one author on a page are worth less and less.
 */
public final class FeedMaker {
    private final Map<UserId, AuthorQueue> authors = new HashMap<>();
    /** Of whom nothing stands on the page that is being filled; who got there as new is found out when it is their turn. */
    private final PriorityQueue<AuthorQueue> rested = new PriorityQueue<>(AuthorQueue.BEST_FIRST);
    /** Of whom something does: they are worth less there, and what they were on the next. */
    private final PriorityQueue<AuthorQueue> used = new PriorityQueue<>(AuthorQueue.BEST_FIRST);

    private final List<AuthorQueue> onPage = new ArrayList<>();
    private final Deque<FeedCandidate> recents;
    private final RecentShare share;
    private final Set<PostId> placed = new HashSet<>();
    private final List<FeedPlace> places = new ArrayList<>();

    private FeedMaker(Collection<FeedCandidate> ranked, Collection<FeedCandidate> recents, RecentShare share) {
        Map<UserId, List<FeedCandidate>> byAuthor = new HashMap<>();
        recents.forEach(it -> byAuthor.computeIfAbsent(it.author(), author -> new ArrayList<>()));
        ranked.forEach(it -> byAuthor.computeIfAbsent(it.author(), author -> new ArrayList<>())
                .add(it));
        byAuthor.forEach((author, posts) -> {
            posts.sort(Comparator.comparingDouble(FeedCandidate::weight)
                    .thenComparing(it -> it.id().value())
                    .reversed());
            AuthorQueue queue = new AuthorQueue(posts);
            authors.put(author, queue);
            offer(queue);
        });
        this.recents = new ArrayDeque<>(recents);
        this.share = share;
    }

    /**
     * @param ranked in any order
     * @param recents the newest first
     * @param pageSize how many places a page has
     * @param most where the feed ends
     */
    public static List<FeedPlace> make(
            Collection<FeedCandidate> ranked,
            Collection<FeedCandidate> recents,
            RecentShare share,
            int pageSize,
            int most) {
        FeedMaker maker = new FeedMaker(ranked, recents, share);
        while (maker.places.size() < most && maker.page(Math.min(pageSize, most - maker.places.size()))) continue;
        return List.copyOf(maker.places);
    }

    /** Fills a page; whether it could be filled. */
    private boolean page(int size) {
        onPage.forEach(AuthorQueue::newPage);
        onPage.clear();
        List<AuthorQueue> rest = List.copyOf(used);
        used.clear();
        rest.forEach(this::offer);
        for (int place = 1; place <= size; place++)
            if (!(share.takes(place) ? recent() || ranked() : ranked() || recent())) return false;
        return true;
    }

    private void offer(AuthorQueue author) {
        if (!author.hasNext(placed)) return;
        author.weigh();
        (author.isOnPage() ? used : rested).add(author);
    }

    /** An author whose head has lost worth, or its place to a recent one, stands again where it belongs now. */
    private boolean ranked() {
        for (AuthorQueue author = best(); author != null; author = best()) {
            if (!author.hasNext(placed)) continue;
            if (author.weigh()) {
                place(author.head(), author.head().pool());
                offer(author);
                return true;
            }
            offer(author);
        }
        return false;
    }

    private @Nullable AuthorQueue best() {
        AuthorQueue one = rested.peek();
        AuthorQueue other = used.peek();
        boolean isOther = one == null || other != null && AuthorQueue.BEST_FIRST.compare(other, one) < 0;
        return (isOther ? used : rested).poll();
    }

    private boolean recent() {
        @Nullable FeedCandidate next;
        do next = recents.poll();
        while (next != null && placed.contains(next.id()));
        return next != null && place(next, FeedPool.RECENT);
    }

    private boolean place(FeedCandidate candidate, FeedPool pool) {
        AuthorQueue author = Objects.requireNonNull(authors.get(candidate.author()));
        if (!author.isOnPage()) onPage.add(author);
        placed.add(candidate.id());
        return places.add(new FeedPlace(candidate, pool, author.place()));
    }
}
