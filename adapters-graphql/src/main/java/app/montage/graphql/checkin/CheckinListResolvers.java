package app.montage.graphql.checkin;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.UserView;
import app.montage.application.checkin.CheckinReader;
import app.montage.application.checkin.CheckinReader.Mark;
import app.montage.application.checkin.CheckinView;
import app.montage.application.shared.Page;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** A person's check-ins, page by page. */
@Singleton
final class CheckinListResolvers implements Resolvers {
    private static final int LAST_YEAR = 10_000;

    private final CheckinReader checkins;

    CheckinListResolvers(CheckinReader checkins) {
        this.checkins = checkins;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("checkins", this::checkins));
        Connections.wire(wiring, "Checkin");
    }

    private Object checkins(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        UserId owner = Objects.requireNonNull(env.<UserView>getSource()).id();
        Cursors<Mark> cursors = cursors(owner);
        Page<CheckinView> page = checkins.page(viewer, owner, Connections.request(env, cursors));
        return Connections.of(page, it -> cursors.encode(Mark.of(it)), () -> checkins.count(viewer, owner));
    }

    private static Cursors<Mark> cursors(UserId owner) {
        return new Cursors<>("checkins of " + owner.value(), CheckinListResolvers::write, CheckinListResolvers::read);
    }

    private static String write(Mark mark) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, mark.occurredAt()) + " "
                + mark.id().value();
    }

    private static Mark read(String text) {
        int space = text.indexOf(' ');
        Instant occurredAt = Instant.EPOCH.plus(Long.parseLong(text.substring(0, space)), ChronoUnit.MICROS);
        if (Math.abs(occurredAt.atOffset(ZoneOffset.UTC).getYear()) > LAST_YEAR)
            throw new DateTimeException("beyond all check-ins");
        return new Mark(occurredAt, new CheckinId(UUID.fromString(text.substring(space + 1))));
    }
}
