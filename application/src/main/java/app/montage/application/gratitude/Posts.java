package app.montage.application.gratitude;

import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** What people have posted. */
public interface Posts {
    /** This person's post, unless it is deleted; nobody else changes it until the transaction ends. */
    Optional<Post> find(UserId author, PostId id);

    /** Keeps a new post. */
    void add(Post post);

    void save(Post post);

    void delete(PostId id, Instant now);

    /** Erases some of what this person has posted, and what others did with it; how many posts. */
    int erase(UserId author, int most);
}
