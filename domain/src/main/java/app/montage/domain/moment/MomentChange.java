package app.montage.domain.moment;

import app.montage.domain.shared.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A moment that is new, different or gone.
 *
 * @param visibility what it is from now on; null once it is deleted
 * @param tags all its tags, those it had and those it has now
 * @param words all its words, those it had and those it has now, one space before and after each
 * @param moves where the widgets stand that it had; none where it is new or gone
 */
public record MomentChange(
        UserId owner,
        MomentKey key,
        @Nullable Visibility visibility,
        Set<String> tags,
        String words,
        WidgetMoves moves) {
    public static MomentChange of(Moment moment) {
        return new MomentChange(
                moment.owner(),
                moment.key(),
                moment.visibility(),
                tags(Stream.of(moment)),
                moment.words(),
                WidgetMoves.NONE);
    }

    public static MomentChange of(Moment old, Moment moment) {
        String words = old.words().equals(moment.words()) ? moment.words() : old.words() + moment.words();
        return new MomentChange(
                moment.owner(),
                moment.key(),
                moment.visibility(),
                tags(Stream.of(old, moment)),
                words,
                WidgetMoves.between(old.widgets(), moment.widgets()));
    }

    public static MomentChange deleted(Moment old) {
        return new MomentChange(old.owner(), old.key(), null, tags(Stream.of(old)), old.words(), WidgetMoves.NONE);
    }

    private static Set<String> tags(Stream<Moment> moments) {
        return moments.flatMap(moment -> moment.tags().stream())
                .map(Tag::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
