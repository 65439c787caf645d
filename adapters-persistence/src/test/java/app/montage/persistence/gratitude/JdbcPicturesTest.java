package app.montage.persistence.gratitude;

import static app.montage.domain.gratitude.APost.aPicture;
import static app.montage.domain.gratitude.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.PictureReader;
import app.montage.application.gratitude.PicturesContract;
import app.montage.application.gratitude.PostPictures;
import app.montage.application.gratitude.Posts;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.APost;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPicturesTest implements PicturesContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final People people = new People(DATABASE.bean(Sql.class));
    private final Posts posts = DATABASE.bean(Posts.class);
    private final PictureReader reader = DATABASE.bean(PictureReader.class);

    @Override
    public PostPictures pictures() {
        return DATABASE.bean(PostPictures.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return people.somebody();
    }

    @Override
    public PostId postOf(UserId person) {
        Post post = aPost().by(person).build();
        posts.add(post);
        return post.id();
    }

    @Test
    void a_picture_is_shown_as_long_as_its_post_and_its_author_are_there() {
        UserId author = people.somebody();
        PostPicture picture = aPicture();
        pictures().add(author, picture, APost.NOW);
        assertThat(isShown(picture)).isTrue();
        assertThat(reader.own(Viewer.of(author), picture.id())).contains(picture);
        assertThat(reader.own(Viewer.of(people.somebody()), picture.id())).isEmpty();
        PostId post = postOf(author);
        pictures().use(post, List.of(picture.id()));
        assertThat(transactions()
                        .call(() -> posts.find(author, post))
                        .orElseThrow()
                        .pictures())
                .containsExactly(picture);
        assertThat(isShown(picture)).isTrue();
        people.changed(author, "active = false");
        assertThat(isShown(picture)).isFalse();
        people.changed(author, "active = true");
        posts.delete(post, APost.NOW);
        assertThat(isShown(picture)).isFalse();
    }

    private boolean isShown(PostPicture picture) {
        return reader.isShown(Viewer.anonymous(), picture.id());
    }
}
