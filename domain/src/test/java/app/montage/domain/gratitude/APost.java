package app.montage.domain.gratitude;

import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts for tests. */
public final class APost {
    public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final PostId id = new PostId(UUID.randomUUID());
    private UserId author = new UserId(UUID.randomUUID());
    private @Nullable PostTitle title;
    private PostContent content = new PostContent("Thanks to Ada");
    private Visibility visibility = Visibility.PUBLIC;
    private @Nullable LocationWidget location;
    private List<PostPicture> pictures = List.of();
    private Instant createdAt = NOW;

    private APost() {}

    public static APost aPost() {
        return new APost();
    }

    public static PostPicture aPicture() {
        return new PostPicture(new PictureId(UUID.randomUUID()), new Pixels(2048), new Pixels(1365));
    }

    public APost by(UserId person) {
        author = person;
        return this;
    }

    public APost called(String name) {
        title = new PostTitle(name);
        return this;
    }

    public APost saying(String text) {
        content = new PostContent(text);
        return this;
    }

    public APost at(String place) {
        location = new LocationWidget(new PlaceName(place), null, null);
        return this;
    }

    public APost at(Instant time) {
        createdAt = time;
        return this;
    }

    public APost seenBy(Visibility whom) {
        visibility = whom;
        return this;
    }

    public APost showing(PostPicture... some) {
        pictures = List.of(some);
        return this;
    }

    public Post build() {
        return new Post(
                id, author, title, content, PostType.DAILY, visibility, location, pictures, createdAt, createdAt, null);
    }
}
