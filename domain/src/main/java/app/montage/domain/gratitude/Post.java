package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_HIDDEN;
import static app.montage.domain.gratitude.GratitudeRefusal.NOT_HIDDEN;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.moment.Caption;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.moment.Words;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is grateful for and tells others (GRA-9).
 *
 * @param visibility whom its author lets see it
 * @param hiding that moderators keep it from all others nevertheless; null where they do not
 */
public record Post(
        PostId id,
        UserId author,
        @Nullable PostTitle title,
        PostContent content,
        PostType type,
        Visibility visibility,
        @Nullable LocationWidget location,
        List<PostPicture> pictures,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Hiding hiding) {
    /** Hidden from everybody but its author until it is unhidden, whatever its author changes of it. */
    public Result<Post> hide(HidingReason reason, Instant now) {
        return hiding == null ? ok(with(new Hiding(reason, now))) : refused(ALREADY_HIDDEN);
    }

    public Result<Post> unhide() {
        return hiding == null ? refused(NOT_HIDDEN) : ok(with(null));
    }

    private Post with(@Nullable Hiding other) {
        return new Post(id, author, title, content, type, visibility, location, pictures, createdAt, updatedAt, other);
    }

    public MomentKey key() {
        return key(id);
    }

    public static MomentKey key(PostId id) {
        return new MomentKey(MomentKind.POST, id.value());
    }

    /** What the content spine knows of it: what is hidden is its author's alone there. */
    public Moment moment() {
        Visibility shown = hiding == null ? visibility : Visibility.PRIVATE;
        return new Moment(key(), author, createdAt, shown, true, List.of(), words(), place(), widgets(), updatedAt);
    }

    private List<Widget> widgets() {
        List<Widget> widgets = new ArrayList<>(
                pictures.stream().<Widget>map(it -> it.widget(caption())).toList());
        widgets.add(new TextWidget(new Prose(content.value())));
        if (location != null) widgets.add(location);
        return widgets;
    }

    /** What stands beside its pictures, also where one of them is shown without the rest of the post. */
    private Caption caption() {
        return Caption.of(title == null ? content.value() : title.value());
    }

    private String words() {
        List<String> texts = new ArrayList<>();
        if (title != null) texts.add(title.value());
        texts.add(content.value());
        if (location != null) texts.addAll(location.texts());
        return Words.of(texts);
    }

    private @Nullable Place place() {
        return location == null ? null : location.place();
    }
}
