package app.montage.persistence.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.AuditLog;
import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.checkin.CheckinReader;
import app.montage.application.checkin.Checkins;
import app.montage.application.checkin.CheckinsContract;
import app.montage.application.checkin.CreateCheckin;
import app.montage.application.moment.Moments;
import app.montage.application.moment.RecordMoment;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.ACheckin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCheckinsTest implements CheckinsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Checkins checkins() {
        return DATABASE.bean(Checkins.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return new People(DATABASE.bean(Sql.class)).somebody();
    }

    @Test
    void wishes_of_one_key_that_come_at_once_are_one_checkin() throws Exception {
        Viewer viewer = Viewer.of(somebody());
        RecordMoment recordMoment = new RecordMoment(DATABASE.bean(Moments.class), List.of());
        RecordAuditEntry audit =
                new RecordAuditEntry(DATABASE.bean(AuditLog.class), Clock.systemUTC(), UUID::randomUUID);
        CreateCheckin createCheckin = new CreateCheckin(
                checkins(),
                recordMoment,
                audit,
                DATABASE.bean(IdempotencyKeys.class),
                transactions(),
                Clock.systemUTC(),
                UUID::randomUUID);
        CreateCheckin.Input wish = new CreateCheckin.Input(
                new IdempotencyKey("k"), null, null, null, null, null, new Widgets(ACheckin.allKinds()));
        Set<Result<CheckinId>> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Result<CheckinId>> work = () -> Sight.of(viewer).during(() -> createCheckin.handle(viewer, wish));
            for (Future<Result<CheckinId>> each : threads.invokeAll(Collections.nCopies(8, work)))
                answers.add(each.get());
        }
        assertThat(answers).hasSize(1);
        assertThat(DATABASE.bean(CheckinReader.class).count(viewer, viewer.id()))
                .isEqualTo(1);
    }
}
