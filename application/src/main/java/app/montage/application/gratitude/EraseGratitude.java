package app.montage.application.gratitude;

import app.montage.application.moment.TallyMoment;
import app.montage.application.notification.ForgetSubject;
import app.montage.application.shared.ErasurePart;
import app.montage.application.shared.Leaver;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.notification.Subject;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Erases what somebody who has left did with posts, said of them, sent and wrote. Of others' posts it is taken back one by one, as
 * if they had done so themselves: counters stay true.
 */
@UseCase
public final class EraseGratitude implements ErasurePart {
    /** At a time: each holds a post of somebody else's until the transaction ends. */
    private static final int FEW = 20;

    private final Deeds deeds;
    private final Comments comments;
    private final PostPictures pictures;
    private final Posts posts;
    private final ForgetSubject forget;
    private final TallyMoment tallyMoment;
    private final PictureFiles files;
    private final Clock clock;

    public EraseGratitude(
            Deeds deeds,
            Comments comments,
            PostPictures pictures,
            Posts posts,
            ForgetSubject forget,
            TallyMoment tallyMoment,
            PictureFiles files,
            Clock clock) {
        this.deeds = deeds;
        this.comments = comments;
        this.pictures = pictures;
        this.posts = posts;
        this.forget = forget;
        this.tallyMoment = tallyMoment;
        this.files = files;
        this.clock = clock;
    }

    /** Pictures go before the posts that have them, or their files would be forgotten. */
    @Override
    public int erase(Leaver leaver, int most) {
        int few = Math.min(FEW, most);
        int erased = takeBack(leaver.person(), few);
        if (erased == 0) erased = unsay(leaver.person(), few);
        if (erased == 0) erased = unsend(leaver.person(), most);
        return erased == 0 ? unpost(leaver.person(), most) : erased;
    }

    /** Others may have been told of what was said of a post. */
    private int unpost(UserId person, int most) {
        List<PostId> some = posts.some(person, FEW);
        some.forEach(it -> forget.handle(Subject.ofPost(it.value())));
        return some.isEmpty() ? 0 : posts.erase(some, most);
    }

    private int takeBack(UserId person, int few) {
        List<Deeds.Told> some = deeds.some(person, few);
        some.forEach(it -> deeds.remove(it.post(), person, it.deed())
                .ifPresent(counted ->
                        tallyMoment.handle(Viewer.anonymous(), it.author(), Post.key(it.post()), counted.tally())));
        return some.size();
    }

    private int unsay(UserId person, int few) {
        Map<Comment, UserId> some = comments.some(person, few);
        some.forEach((comment, author) -> {
            Counted counted = comments.delete(comment, clock.instant());
            tallyMoment.handle(Viewer.anonymous(), author, Post.key(comment.post()), counted.tally());
        });
        return some.size();
    }

    private int unsend(UserId person, int most) {
        List<PictureId> erased = pictures.erase(person, most);
        files.lose(erased);
        return erased.size();
    }
}
