package app.montage.application.gratitude;

import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people have posted. */
public interface Posts {
    /** This person's post, unless it is deleted; nobody else changes it until the transaction ends. */
    Optional<Post> find(UserId author, PostId id);

    /** As above, whoever's it is. */
    Optional<Post> find(PostId id);

    /** Keeps a new post. */
    void add(Post post);

    void save(Post post);

    void delete(PostId id, Instant now);

    /** Some of what this person has posted, deleted posts among them. */
    List<PostId> some(UserId author, int most);

    /** Erases some of these posts, or of what others did with them; how much, and nothing once all is erased. */
    int erase(Collection<PostId> posts, int most);
}
