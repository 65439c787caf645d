package app.montage.domain.moment;

import app.montage.domain.shared.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A moment that is new, different or gone.
 *
 * @param visibility what it is from now on; null once it is deleted
 * @param tags all its tags, those it had and those it has now
 * @param words all its words, those it had and those it has now, one space before and after each
 */
public record MomentChange(
        UserId owner, MomentKey key, @Nullable Visibility visibility, Set<String> tags, String words) {}
