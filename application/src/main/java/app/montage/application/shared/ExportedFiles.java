package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stored files that belong to people, for the copy that they may have of what is kept of them; like {@link ExportPart}. */
public interface ExportedFiles {
    /** The next so many of the person's files behind this one, in an order that stays. */
    List<FileKey> page(UserId person, @Nullable FileKey after, int most);
}
