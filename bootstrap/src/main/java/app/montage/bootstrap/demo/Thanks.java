package app.montage.bootstrap.demo;

import app.montage.application.gratitude.Deeds.Done;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.Deed.Kind;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.Post;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody was grateful for and told others, with what those did with it and said of it. */
record Thanks(Post post, List<Done> deeds, List<Comment> comments) {
    Tally tally() {
        return new Tally(count(Kind.HEART), count(Kind.REACTION), comments.size(), count(Kind.SHARE));
    }

    private int count(Kind kind) {
        return (int) deeds.stream().filter(it -> it.deed().kind() == kind).count();
    }

    /** How many reacted by each emoji. */
    Map<String, Long> reactions() {
        return deeds.stream()
                .map(it -> it.deed().emoji())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(EmojiCode::value, TreeMap::new, Collectors.counting()));
    }

    /** How many deeds there are of each person. */
    Map<UserId, Long> engagers() {
        return deeds.stream().collect(Collectors.groupingBy(Done::person, Collectors.counting()));
    }

    int replies(Comment to) {
        return (int) comments.stream().filter(it -> to.id().equals(it.parent())).count();
    }
}
