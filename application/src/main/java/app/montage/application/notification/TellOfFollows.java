package app.montage.application.notification;

import app.montage.application.account.AccountWatcher;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.Interest;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Set;

/** Tells people who follows them, or asks to, and takes it back where that ends; hides them from each other in a block. */
@UseCase
public final class TellOfFollows implements AccountWatcher {
    private final NotifyUser notifyUser;
    private final ForgetActor forget;

    public TellOfFollows(NotifyUser notifyUser, ForgetActor forget) {
        this.notifyUser = notifyUser;
        this.forget = forget;
    }

    @Override
    public void followBegan(Follow follow) {
        UserId followed = follow.followed();
        Notice notice =
                follow.status() == Follow.Status.PENDING ? Notice.followRequested(followed) : Notice.followed(followed);
        notifyUser.handle(Viewer.of(follow.follower()), notice);
    }

    /** Who consents no longer needs to be told that they were asked. */
    @Override
    public void followAccepted(Follow follow) {
        notifyUser.answer(
                Viewer.of(follow.followed()),
                Notice.followAccepted(follow.follower()),
                Notice.followRequested(follow.followed()));
    }

    @Override
    public void followEnded(UserId follower, UserId followed) {
        notifyUser.takeBack(Viewer.of(follower), List.of(Notice.followed(followed), Notice.followRequested(followed)));
    }

    @Override
    public void blocked(UserId blocker, UserId blocked) {
        forget.between(blocker, blocked);
    }

    @Override
    public void interestsChanged(UserId person, Set<Interest> added, Set<Interest> removed) {
        // Nobody is told what others care for.
    }

    @Override
    public void privacyChanged(UserId person) {
        // What was told stays told; names are looked up when it is read.
    }

    @Override
    public void timeZoneChanged(UserId person) {
        // Quiet hours are worked out anew each time.
    }

    @Override
    public void relationChanged(UserId one, UserId other) {
        // Said more exactly above.
    }
}
