package app.montage.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.ExportPart;
import app.montage.application.shared.ExportedFiles;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the copy of somebody's data as a ZIP: a file of JSON for each list of each context, and the files that belong to
 * them. It is written as it is read, page by page, so that it never stands in memory.
 */
@UseCase
public final class WriteDataExport {
    private static final int SOME = 500;
    /** Longer than a page or a file takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** Longer than an archive takes: until then, what is written but not ready is not deleted. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int ALL = 100;

    /** Somebody no longer wants it, or another makes it. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Collection<ExportPart> parts;
    private final Collection<ExportedFiles> fileParts;
    private final StoredFiles files;
    private final DoomedFiles doomed;
    private final DataExports exports;
    private final Transactions transactions;
    private final Clock clock;

    public WriteDataExport(
            Collection<ExportPart> parts,
            Collection<ExportedFiles> fileParts,
            StoredFiles files,
            DoomedFiles doomed,
            DataExports exports,
            Transactions transactions,
            Clock clock) {
        this.parts = parts;
        this.fileParts = fileParts;
        this.files = files;
        this.doomed = doomed;
        this.exports = exports;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many bytes it has. */
    long write(DataExports.Taken taken) {
        transactions.run(
                () -> doomed.doom(List.of(taken.file()), clock.instant().plus(LONGEST)));
        files.keep(taken.file(), out -> new Archive(taken, out).write());
        try (StoredFile written = files.open(taken.file()).orElseThrow()) {
            return written.size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One archive on its way. */
    private final class Archive {
        private final DataExports.Taken taken;
        private final UserId owner;
        private final ZipOutputStream zip;
        private int done;

        Archive(DataExports.Taken taken, OutputStream out) {
            this.taken = taken;
            this.owner = taken.owner();
            this.zip = new ZipOutputStream(out, UTF_8);
        }

        void write() throws IOException {
            List<ExportPart> sorted = parts.stream()
                    .sorted(Comparator.comparing(ExportPart::name))
                    .toList();
            for (ExportPart part : sorted) {
                list(part);
                done++;
            }
            for (ExportedFiles part : fileParts) {
                files(part);
                done++;
            }
            zip.finish();
        }

        private void list(ExportPart part) throws IOException {
            zip.putNextEntry(new ZipEntry(part.name() + ".json"));
            String separator = "[\n";
            List<ExportPart.Piece> page = page(part, Optional.empty());
            while (!page.isEmpty()) {
                for (ExportPart.Piece piece : page) {
                    text(separator + piece.json());
                    separator = ",\n";
                }
                page = page(part, Optional.of(page.getLast().place()));
            }
            text(separator.equals("[\n") ? "[]\n" : "\n]\n");
            zip.closeEntry();
        }

        private List<ExportPart.Piece> page(ExportPart part, Optional<String> after) {
            goOn();
            return part.page(owner, after.orElse(null), SOME);
        }

        private void text(String text) throws IOException {
            zip.write(text.getBytes(UTF_8));
        }

        private void files(ExportedFiles part) throws IOException {
            List<FileKey> page = part.page(owner, null, SOME);
            while (!page.isEmpty()) {
                for (FileKey key : page) file(key);
                page = part.page(owner, page.getLast(), SOME);
            }
        }

        /** What was deleted meanwhile is left out. */
        private void file(FileKey key) throws IOException {
            goOn();
            Optional<StoredFile> found = files.open(key);
            if (found.isEmpty()) return;
            try (StoredFile file = found.get()) {
                zip.putNextEntry(new ZipEntry("files/" + key.value()));
                file.content().transferTo(zip);
                zip.closeEntry();
            }
        }

        private void goOn() {
            int percent = ALL * done / (parts.size() + fileParts.size());
            if (!transactions.call(
                    () -> exports.goOn(taken, percent, clock.instant().plus(LEASE)))) throw new StoppedException();
        }
    }
}
