package app.montage.application.gratitude;

import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.Hiding;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as shown.
 *
 * @param reactions how many people reacted by each emoji; none is 0
 * @param hiding that moderators hid it, as only its author sees
 */
public record PostView(
        PostId id,
        UserId author,
        @Nullable String title,
        String content,
        PostType postType,
        Visibility visibility,
        @Nullable LocationWidget place,
        List<PostPicture> pictures,
        Tally tally,
        Map<Emoji, Integer> reactions,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Hiding hiding) {}
