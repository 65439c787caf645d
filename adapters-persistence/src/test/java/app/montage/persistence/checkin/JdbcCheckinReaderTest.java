package app.montage.persistence.checkin;

import static app.montage.domain.checkin.ACheckin.NOW;
import static app.montage.domain.checkin.ACheckin.aCheckin;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.CheckinReader;
import app.montage.application.checkin.CheckinReader.Mark;
import app.montage.application.checkin.CheckinView;
import app.montage.application.checkin.Checkins;
import app.montage.application.moment.WidgetView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.checkin.ACheckin;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCheckinReaderTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final People people = new People(DATABASE.bean(Sql.class));
    private final Checkins checkins = DATABASE.bean(Checkins.class);
    private final CheckinReader reader = DATABASE.bean(CheckinReader.class);

    @Test
    void each_viewer_sees_what_they_may_and_no_more() {
        UserId owner = people.somebody();
        List<Checkin> all = oneOfEach(owner);
        UserId friend = people.somebody();
        people.befriend(friend, owner);
        UserId blocked = people.somebody();
        people.follow(blocked, owner, Follow.Status.BLOCKED);
        assertThat(seen(Viewer.of(owner), all)).containsExactly(Visibility.values());
        assertThat(seen(Viewer.of(friend), all)).containsExactly(Visibility.FRIENDS, Visibility.PUBLIC);
        assertThat(seen(Viewer.of(people.somebody()), all)).containsExactly(Visibility.PUBLIC);
        assertThat(seen(Viewer.anonymous(), all)).containsExactly(Visibility.PUBLIC);
        assertThat(seen(Viewer.of(blocked), all)).isEmpty();
    }

    @Test
    void of_a_private_account_only_active_followers_see_what_is_public() {
        UserId owner = people.closed();
        List<Checkin> all = oneOfEach(owner);
        UserId follower = people.somebody();
        people.follow(follower, owner, Follow.Status.ACTIVE);
        UserId asking = people.somebody();
        people.follow(asking, owner, Follow.Status.PENDING);
        assertThat(seen(Viewer.of(follower), all)).containsExactly(Visibility.PUBLIC);
        assertThat(seen(Viewer.of(asking), all)).isEmpty();
        assertThat(seen(Viewer.anonymous(), all)).isEmpty();
    }

    @Test
    void a_view_tells_all_of_a_checkin() {
        Checkin checkin = aCheckin()
                .by(people.somebody())
                .in("Home")
                .tagged("a", "b")
                .showing(ACheckin.allKinds())
                .build();
        checkins.add(checkin);
        CheckinView view = reader.one(Viewer.of(checkin.owner()), checkin.id()).orElseThrow();
        assertThat(view)
                .isEqualTo(new CheckinView(
                        checkin.id(),
                        checkin.owner(),
                        NOW,
                        "video",
                        "Home",
                        List.of("a", "b"),
                        Visibility.FRIENDS,
                        view.widgets(),
                        NOW,
                        NOW));
        String widgets = view.widgets().stream().map(WidgetView::json).collect(joining(",", "[", "]"));
        assertThat(WidgetJson.list(widgets)).isEqualTo(ACheckin.allKinds());
    }

    @Test
    void pages_follow_one_another_in_both_directions_newest_first() {
        UserId owner = people.somebody();
        List<CheckinView> all = sevenOf(owner);
        assertThat(walk(owner, false)).isEqualTo(all);
        assertThat(walk(owner, true)).isEqualTo(all);
    }

    @Test
    void a_page_tells_whether_there_is_more_on_either_side() {
        UserId owner = people.somebody();
        List<CheckinView> all = sevenOf(owner);
        Page<CheckinView> middle =
                reader.page(Viewer.of(owner), owner, new PageRequest<>(3, false, Mark.of(all.get(1))));
        assertThat(middle).isEqualTo(new Page<>(all.subList(2, 5), true, true));
        assertThat(reader.page(Viewer.of(owner), owner, PageRequest.first(100)))
                .isEqualTo(new Page<>(all, false, false));
    }

    @Test
    void what_is_deleted_is_neither_told_nor_counted() {
        UserId owner = people.somebody();
        Checkin checkin = aCheckin().by(owner).build();
        checkins.add(checkin);
        checkins.delete(checkin.id(), NOW);
        assertThat(reader.one(Viewer.of(owner), checkin.id())).isEmpty();
        assertThat(reader.count(Viewer.of(owner), owner)).isZero();
    }

    private List<Checkin> oneOfEach(UserId owner) {
        List<Checkin> all = Stream.of(Visibility.values())
                .map(it -> aCheckin()
                        .by(owner)
                        .seenBy(it)
                        .at(NOW.minusSeconds(it.ordinal()))
                        .build())
                .toList();
        all.forEach(it -> checkins.add(it));
        return all;
    }

    /** What the viewer sees, which must be the same by page, by id and by count. */
    private List<Visibility> seen(Viewer viewer, List<Checkin> all) {
        UserId owner = all.getFirst().owner();
        List<CheckinView> page =
                reader.page(viewer, owner, PageRequest.first(100)).items();
        assertThat(reader.many(viewer, all.stream().map(Checkin::id).toList()).values())
                .containsExactlyInAnyOrderElementsOf(page);
        assertThat(reader.count(viewer, owner)).isEqualTo(page.size());
        return page.stream().map(CheckinView::visibility).toList();
    }

    /** Some at the same time, so that their order rests on their ids. */
    private List<CheckinView> sevenOf(UserId owner) {
        for (int i = 0; i < 7; i++)
            checkins.add(aCheckin().by(owner).at(NOW.minusSeconds(i / 3)).build());
        List<CheckinView> all =
                reader.page(Viewer.of(owner), owner, PageRequest.first(100)).items();
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing(CheckinView::occurredAt).reversed());
        return all;
    }

    private List<CheckinView> walk(UserId owner, boolean backward) {
        List<CheckinView> walked = new ArrayList<>();
        @Nullable Mark mark = null;
        boolean more = true;
        while (more) {
            Page<CheckinView> page = reader.page(Viewer.of(owner), owner, new PageRequest<>(2, backward, mark));
            walked.addAll(backward ? 0 : walked.size(), page.items());
            mark = Mark.of(backward ? page.items().getFirst() : page.items().getLast());
            more = backward ? page.hasPrevious() : page.hasNext();
        }
        return walked;
    }
}
