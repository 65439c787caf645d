package app.montage.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.ExportPart;
import app.montage.application.shared.InMemoryDoomedFiles;
import app.montage.application.shared.InMemoryFiles;
import app.montage.application.shared.Mail;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UnavailableException;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExport.Failure;
import app.montage.domain.account.DataExport.Status;
import app.montage.domain.account.DataExportId;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MakeDataExportsTest {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final UserId STUBBORN = new UserId(new UUID(1, 666));

    private final InMemoryDataExports exports = new InMemoryDataExports();
    private final InMemoryFiles files = new InMemoryFiles();
    private final InMemoryDoomedFiles doomed = new InMemoryDoomedFiles();
    private final List<Mail> mails = new ArrayList<>();
    private Instant now = Instant.parse("2026-06-15T12:00:00Z");
    private RuntimeException stubbornness = new IllegalStateException("stuck");
    private Runnable meanwhile = () -> {};
    private int asked;
    private final MakeDataExports makeDataExports = makeDataExports();

    private MakeDataExports makeDataExports() {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        Transactions direct = Transactions.direct();
        TryLimit limit = new TryLimit("any", 1, LIFE);
        AccountSettings settings = new AccountSettings(LIFE, LIFE, LIFE, LIFE, limit, limit, limit, limit, null);
        return new MakeDataExports(
                exports,
                new WriteDataExport(List.of(new Days()), List.of(), files, doomed, exports, direct, clock),
                doomed,
                new AccountLetters(settings, mails::add, clock),
                new LeavingSettings(LIFE, LIFE, LIFE, 3),
                direct,
                new SplittableRandom(1),
                clock);
    }

    /** Two days of everybody's life, each a page of its own. */
    private final class Days implements ExportPart {
        @Override
        public String name() {
            return "life/days";
        }

        @Override
        public List<Piece> page(UserId person, @Nullable String after, int most) {
            if (person.equals(STUBBORN)) throw stubbornness;
            meanwhile.run();
            if ("2".equals(after)) return List.of();
            String day = after == null ? "1" : "2";
            return List.of(new Piece(day, "{\"day\": " + day + "}"));
        }
    }

    private DataExportId wished(UserId owner) {
        DataExportId id = new DataExportId(new UUID(2, ++asked));
        exports.add(new DataExport(id, owner, Status.WAITING, now));
        return id;
    }

    private DataExportId wished() {
        return wished(new UserId(new UUID(1, asked)));
    }

    private Status status(DataExportId id) {
        return exports.copy(id).status();
    }

    private FileKey file(DataExportId id) {
        return Objects.requireNonNull(exports.copy(id).file());
    }

    private String unpacked(FileKey key) throws IOException {
        byte[] archive = Objects.requireNonNull(files.all().get(key));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            return Objects.requireNonNull(zip.getNextEntry()).getName() + new String(zip.readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_copy_is_made_page_by_page_kept_and_told_of() throws IOException {
        DataExportId id = wished();
        assertThat(makeDataExports.handle()).isEqualTo(1);
        assertThat(status(id)).isEqualTo(Status.READY);
        assertThat(exports.copy(id).expiresAt()).isEqualTo(now.plus(LIFE));
        assertThat(unpacked(file(id))).isEqualTo("life/days.json[\n{\"day\": 1},\n{\"day\": 2}\n]\n");
        assertThat(doomed.all()).isEmpty();
        assertThat(mails).extracting(Mail::subject).containsExactly("Your data are ready");
        assertThat(makeDataExports.handle()).isZero();
    }

    @Test
    void what_cannot_be_made_keeps_nothing_else_waiting() {
        DataExportId stuck = wished(STUBBORN);
        DataExportId other = wished();
        assertThat(makeDataExports.handle()).isEqualTo(1);
        assertThat(status(other)).isEqualTo(Status.READY);
        assertThat(status(stuck)).isEqualTo(Status.WAITING);
        assertThat(mails).hasSize(1);
    }

    @Test
    void it_is_tried_five_times_at_longer_and_longer_intervals_and_then_given_up() {
        DataExportId stuck = wished(STUBBORN);
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            makeDataExports.handle();
            Instant due = Objects.requireNonNull(exports.copy(stuck).due());
            pauses.add(Duration.between(now, due));
            now = due;
        }
        assertThat(pauses).isSorted();
        makeDataExports.handle();
        assertThat(status(stuck)).isEqualTo(Status.FAILED);
        now = now.plus(LIFE);
        assertThat(makeDataExports.handle()).isZero();
        assertThat(exports.copy(stuck).attempts()).isEqualTo(5);
        assertThat(mails).isEmpty();
    }

    @Test
    void its_owner_is_told_why_as_far_as_that_is_theirs_to_know() {
        assertThat(failure(new StorageFullException(new IOException()))).isEqualTo(Failure.NO_ROOM);
        assertThat(failure(new UnavailableException(null))).isEqualTo(Failure.UNAVAILABLE);
        assertThat(failure(new IllegalStateException("secret"))).isEqualTo(Failure.INTERNAL);
    }

    private @Nullable Failure failure(RuntimeException reason) {
        stubbornness = reason;
        DataExportId id = wished(STUBBORN);
        makeDataExports.handle();
        return exports.copy(id).failure();
    }

    @Test
    void what_is_no_longer_wanted_is_not_made_and_what_was_written_of_it_goes() {
        DataExportId id = wished();
        meanwhile = () -> exports.cancel(id);
        assertThat(makeDataExports.handle()).isZero();
        assertThat(status(id)).isEqualTo(Status.CANCELLED);
        assertThat(doomed.all()).hasSize(1);
        assertThat(mails).isEmpty();
    }

    @Test
    void where_whoever_makes_it_dies_each_time_it_is_given_up() {
        DataExportId id = wished();
        for (int i = 0; i < 5; i++) {
            exports.take(now, now.plusSeconds(60));
            now = now.plusSeconds(60);
        }
        assertThat(makeDataExports.handle()).isZero();
        assertThat(status(id)).isEqualTo(Status.FAILED);
        assertThat(exports.copy(id).failure()).isEqualTo(Failure.INTERNAL);
    }

    @Test
    void copies_whose_time_is_over_are_deleted_however_many() {
        List<DataExportId> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) many.add(wished());
        makeDataExports.handle();
        now = now.plus(LIFE);
        makeDataExports.handle();
        assertThat(many).allMatch(it -> status(it) == Status.EXPIRED);
        assertThat(doomed.all()).containsOnlyKeys(files.all().keySet());
    }
}
