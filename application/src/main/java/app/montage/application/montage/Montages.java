package app.montage.application.montage;

import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.montage.Candidate;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The montages as they are kept and made. All methods work in the caller's transaction. */
public interface Montages {
    /** Locks these people, in an order that is the same for all. */
    void lock(Collection<UserId> owners);

    /** Those of these people whose accounts are open; to be locked before, so that what is told stays so. */
    List<MontageOwner> owners(Collection<UserId> owners, Instant now);

    /** The newest candidates of each, at most as many as a montage looks at, newest first, up to the instant. */
    Map<UserId, List<Candidate>> candidates(Collection<UserId> owners, Instant asOf);

    /** When a moment of each that is dated in the future will have happened, or a showing be forgotten, whichever is first. */
    Map<UserId, Instant> nextChanges(Collection<UserId> owners, Instant asOf);

    /** These live on until the instant, since they are what would be made now. */
    void extend(List<Kept> montages, Instant expiresAt);

    /** A montage that is as it should be, for these inputs and until then. */
    record Kept(
            MontageKey montage, long inputVersion, @Nullable Instant nextChangeAt) {}

    /** Shows these generations from now on; the one before stays readable, older ones go. */
    void show(List<NewGeneration> generations);

    void remove(Collection<MontageKey> montages);

    /** Lets the items that show this moment follow their widgets; nobody sees those any more whose widget is gone. */
    void moveWidgets(UserId owner, MomentKey moment, WidgetMoves moves);

    /** Lets the items that show this moment be seen as far as it may be; by nobody where it is gone, or its owner hides it. */
    void setVisibility(UserId owner, MomentKey moment, @Nullable Visibility visibility);

    /** Lets the items that show this widget be seen as far as its moment may be now; by nobody where its owner hides it. */
    void setVisibility(UserId owner, WidgetKey widget);

    /** Drops generations that were superseded before {@code superseded} and montages that expired before the other. */
    int cleanUp(Instant superseded, Instant expired);
}
