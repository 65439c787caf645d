package app.montage.persistence.gratitude;

import app.montage.application.gratitude.PostEngagementChangedView;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.persistence.shared.Look;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether the counters of a post differ from those told last, as long as one viewer may see it. */
final class EngagementNews implements Look<PostEngagementChangedView> {
    private static final String POST = """
            /* post engagement */
            SELECT %s FROM gratitude.posts p, %s WHERE %s AND p.id = :post
            """.formatted(PostSql.COLUMNS, PostSql.CLEARANCE, PostSql.VISIBLE);

    private record Counters(Tally tally, Map<Emoji, Integer> reactions) {}

    private final Sql sql;
    private final Viewer viewer;
    private final PostId post;
    private @Nullable Counters last;

    EngagementNews(Sql sql, Viewer viewer, PostId post) {
        this.sql = sql;
        this.viewer = viewer;
        this.post = post;
    }

    @Override
    public Optional<PostEngagementChangedView> next(boolean first) {
        Params params = Params.of("viewer", viewer.user()).and("post", post);
        return sql.change(POST, params, PostSql::post).stream()
                .findFirst()
                .filter(this::isNews)
                .filter(it -> !first)
                .map(PostEngagementChangedView::new);
    }

    private boolean isNews(PostView it) {
        Counters now = new Counters(it.tally(), it.reactions());
        boolean isNews = !now.equals(last);
        last = now;
        return isNews;
    }
}
