package app.montage.application.account;

import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExport.Status;
import app.montage.domain.account.DataExportId;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of the data of people who all have the same address. */
final class InMemoryDataExports implements DataExports {
    static final EmailAddress ADDRESS = new EmailAddress("ada@example.org");

    private final Map<DataExportId, Copy> all = new LinkedHashMap<>();

    record Copy(
            DataExport export,
            int attempts,
            int progress,
            @Nullable Instant due,
            @Nullable Instant expiresAt,
            @Nullable FileKey file,
            DataExport.@Nullable Failure failure) {
        Status status() {
            return export.status();
        }

        private Copy with(Status status, int attempts, int progress, @Nullable Instant due) {
            DataExport changed = new DataExport(export.id(), export.owner(), status, export.requestedAt());
            return new Copy(changed, attempts, progress, due, expiresAt, file, failure);
        }

        private Copy with(@Nullable Instant expiresAt, @Nullable FileKey file, DataExport.@Nullable Failure failure) {
            return new Copy(export, attempts, progress, due, expiresAt, file, failure);
        }

        private Copy ended(Status status) {
            return with(status, attempts, progress, null).with(expiresAt, null, failure);
        }

        private Taken taken() {
            return new Taken(export.id(), export.owner(), ADDRESS, attempts);
        }
    }

    Copy copy(DataExportId id) {
        return Objects.requireNonNull(all.get(id));
    }

    @Override
    public boolean isOneUnderWay(UserId owner) {
        return of(owner).stream().anyMatch(it -> it.status() == Status.WAITING || it.status() == Status.RUNNING);
    }

    private List<Copy> of(UserId owner) {
        return all.values().stream()
                .filter(it -> it.export.owner().equals(owner))
                .toList();
    }

    @Override
    public int since(UserId owner, Instant time) {
        return Math.toIntExact(of(owner).stream()
                .filter(it -> it.export.requestedAt().isAfter(time))
                .count());
    }

    @Override
    public void add(DataExport export) {
        all.put(export.id(), new Copy(export, 0, 0, export.requestedAt(), null, null, null));
    }

    @Override
    public Optional<DataExport> find(UserId owner, DataExportId id) {
        return of(owner).stream()
                .map(Copy::export)
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<FileKey> cancel(DataExportId id) {
        Optional<FileKey> file = Optional.ofNullable(copy(id).file);
        all.put(id, copy(id).ended(Status.CANCELLED));
        return file;
    }

    @Override
    public Optional<Taken> take(Instant now, Instant leased) {
        return all.values().stream()
                .filter(it -> it.due != null && !it.due.isAfter(now))
                .min(Comparator.comparing(it -> Objects.requireNonNull(it.due)))
                .map(it -> it.with(Status.RUNNING, it.attempts + 1, 0, leased))
                .map(it -> {
                    all.put(it.export.id(), it);
                    return it.taken();
                });
    }

    @Override
    public void giveUp(int attempts, Instant now) {
        all.replaceAll((id, it) -> it.status() == Status.RUNNING
                        && it.attempts >= attempts
                        && !Objects.requireNonNull(it.due).isAfter(now)
                ? it.ended(Status.FAILED).with(null, null, DataExport.Failure.INTERNAL)
                : it);
    }

    private boolean change(Taken taken, UnaryOperator<Copy> change) {
        Copy copy = copy(taken.id());
        if (copy.status() != Status.RUNNING || copy.attempts != taken.attempt()) return false;
        all.put(taken.id(), change.apply(copy));
        return true;
    }

    @Override
    public boolean goOn(Taken taken, int percent, Instant leased) {
        return change(taken, it -> it.with(Status.RUNNING, it.attempts, percent, leased));
    }

    @Override
    public boolean ready(Taken taken, long size, Instant now, Instant expiresAt) {
        return change(taken, it -> it.with(Status.READY, it.attempts, 100, null).with(expiresAt, taken.file(), null));
    }

    @Override
    public void failed(Taken taken, DataExport.Failure failure, String detail, @Nullable Instant again) {
        Status status = again == null ? Status.FAILED : Status.WAITING;
        change(taken, it -> it.with(status, it.attempts, it.progress, again).with(null, null, failure));
    }

    @Override
    public Optional<Ready> find(DataExportId id, Instant now) {
        return Optional.ofNullable(all.get(id))
                .filter(it ->
                        isReady(it) && Objects.requireNonNull(it.expiresAt).isAfter(now))
                .map(it -> new Ready(Objects.requireNonNull(it.file), it.export.owner(), it.export.requestedAt()));
    }

    private static boolean isReady(Copy copy) {
        return copy.status() == Status.READY;
    }

    @Override
    public List<FileKey> expire(int most, Instant now) {
        List<Copy> over = all.values().stream()
                .filter(it ->
                        isReady(it) && !Objects.requireNonNull(it.expiresAt).isAfter(now))
                .limit(most)
                .toList();
        over.forEach(it -> all.put(it.export.id(), it.ended(Status.EXPIRED)));
        return over.stream().map(it -> Objects.requireNonNull(it.file)).toList();
    }

    @Override
    public List<Optional<FileKey>> remove(UserId owner, int most) {
        List<Copy> some = of(owner).stream().limit(most).toList();
        some.forEach(it -> all.remove(it.export.id()));
        return some.stream().map(it -> Optional.ofNullable(it.file)).toList();
    }
}
