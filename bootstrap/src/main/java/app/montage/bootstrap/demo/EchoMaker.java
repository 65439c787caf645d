package app.montage.bootstrap.demo;

import app.montage.application.gratitude.Deeds.Done;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.Post;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes up what others do with a post and say of it: friends more than others, and nobody who may not see it. */
final class EchoMaker {
    private static final double SHARE_OF_FRIENDS = 0.5;
    private static final double SHARE_OF_OTHERS = 0.08;
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final List<Emoji> USUAL =
            List.of(Emoji.PRAY, Emoji.PURPLE_HEART, Emoji.FIRE, Emoji.SMILE, Emoji.SUN, Emoji.CLAP, Emoji.MOVED);

    private final Circle circle;
    private final Instant end;
    private final RandomGenerator random;
    private final Phrases phrases;

    EchoMaker(Circle circle, Instant end, RandomGenerator random) {
        this.circle = circle;
        this.end = end;
        this.random = random;
        this.phrases = new Phrases(random);
    }

    Thanks of(Person author, Post post) {
        List<Done> deeds = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        for (Person person : circle.audience(author, post.visibility())) {
            double share = circle.areFriends(person, author) ? SHARE_OF_FRIENDS : SHARE_OF_OTHERS;
            if (random.nextDouble() < share) deeds(post, person, deeds);
            if (random.nextDouble() < share / 2) talk(post, person, comments);
        }
        return new Thanks(post, List.copyOf(deeds), List.copyOf(comments));
    }

    private void deeds(Post post, Person person, List<Done> deeds) {
        if (random.nextInt(5) > 0) deeds.add(done(post, person, Deed.HEART));
        int first = random.nextInt(USUAL.size());
        for (int more = random.nextInt(3); more > 0; more--)
            deeds.add(done(post, person, Deed.reaction(emoji(first + more))));
        if (post.visibility() == Visibility.PUBLIC && random.nextInt(10) == 0)
            deeds.add(done(post, person, Deed.SHARE));
    }

    private static EmojiCode emoji(int which) {
        return new EmojiCode(USUAL.get(which % USUAL.size()).code());
    }

    private Done done(Post post, Person person, Deed deed) {
        Instant at = after(post.createdAt());
        return new Done(TimeIds.at(at, random), post.id(), person.id(), deed, at);
    }

    /** A comment, to which the author often replies, and who is answered now and then once more. */
    private void talk(Post post, Person person, List<Comment> comments) {
        Instant at = after(post.createdAt());
        Comment comment = Comment.on(post.id(), id(at), person.id(), new CommentContent(phrases.comment()), at);
        comments.add(comment);
        if (random.nextBoolean()) return;
        Comment reply = reply(comment, post.author());
        comments.add(reply);
        if (random.nextInt(3) == 0) comments.add(reply(reply, person.id()));
    }

    private Comment reply(Comment to, UserId author) {
        Instant at = after(to.createdAt());
        Result<Comment> reply = to.reply(id(at), author, new CommentContent(phrases.reply()), at);
        return Stage.granted(reply);
    }

    private CommentId id(Instant at) {
        return new CommentId(TimeIds.at(at, random));
    }

    /** Soon after it, and not in the future. */
    private Instant after(Instant time) {
        long left = Math.min(LONGEST.toMillis(), Duration.between(time, end).toMillis());
        return time.plusMillis(left <= 1 ? left : random.nextLong(1, left));
    }
}
