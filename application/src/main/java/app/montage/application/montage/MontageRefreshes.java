package app.montage.application.montage;

import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Tells of new generations of a montage, whichever node made them, for as long as the viewer may open it. */
public interface MontageRefreshes {
    /** Endless; who is slow hears of the newest generation only. Nothing is told of what the viewer may not open. */
    Flow.Publisher<MontageRefreshedView> of(Viewer viewer, UserId owner, @Nullable String interest);
}
