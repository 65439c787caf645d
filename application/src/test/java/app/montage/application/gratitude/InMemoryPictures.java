package app.montage.application.gratitude;

import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pictures that last as long as a story. */
public final class InMemoryPictures implements PostPictures {
    private record Sent(
            UserId author, PostPicture picture, @Nullable PostId post, Instant at) {}

    private final Map<PictureId, Sent> byId = new LinkedHashMap<>();

    @Override
    public void add(UserId author, PostPicture picture, Instant now) {
        byId.put(picture.id(), new Sent(author, picture, null, now));
    }

    @Override
    public List<PostPicture> usable(UserId author, PostId post, Collection<PictureId> ids) {
        return byId.values().stream()
                .filter(it -> ids.contains(it.picture.id()) && it.author.equals(author))
                .filter(it -> it.post == null || it.post.equals(post))
                .map(Sent::picture)
                .toList();
    }

    @Override
    public List<PictureId> use(PostId post, List<PictureId> pictures) {
        List<PictureId> lost =
                remove(it -> post.equals(it.post) && !pictures.contains(it.picture.id()), pictures.size() + 99);
        for (PictureId id : pictures) {
            Sent sent = Objects.requireNonNull(byId.get(id));
            byId.put(id, new Sent(sent.author, sent.picture, post, sent.at));
        }
        return lost;
    }

    @Override
    public List<PictureId> erase(UserId author, int most) {
        return remove(it -> it.author.equals(author), most);
    }

    @Override
    public List<PictureId> forgetUnused(Instant before, int most) {
        return remove(it -> it.post == null && it.at.isBefore(before), most);
    }

    private List<PictureId> remove(Predicate<Sent> which, int most) {
        List<PictureId> some = byId.values().stream()
                .filter(which)
                .limit(most)
                .map(it -> it.picture.id())
                .toList();
        some.forEach(byId::remove);
        return some;
    }
}
