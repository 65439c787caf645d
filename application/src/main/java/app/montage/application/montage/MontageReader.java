package app.montage.application.montage;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of montages what a viewer may see. A montage that the viewer may not open is absent, and so is each item whose
 * moment they may not see, now and not only when it was made. A cursor of a generation that is gone is answered
 * with {@code CursorExpiredException}, one of another list with {@code InvalidValue}.
 */
public interface MontageReader {
    /** The general montage where the interest is null; with a page of its items where one is asked for. */
    Optional<MontageView> one(Viewer viewer, UserId owner, @Nullable String interest, @Nullable ItemsRequest items);

    /** The same held fast, where it is fresh and at hand without asking the database; nothing otherwise. */
    Optional<MontageEdition> edition(Viewer viewer, UserId owner, @Nullable String interest);

    /** The general montage first, then by interest. The cursor is the interest, empty for the general one. */
    Page<MontageView> ofOwner(Viewer viewer, UserId owner, PageRequest<String> page, @Nullable ItemsRequest items);

    int countOfOwner(Viewer viewer, UserId owner);

    Map<MontageKey, MontageView> many(Viewer viewer, Collection<MontageKey> montages, @Nullable ItemsRequest items);

    /** How many items of these types, or of all, the viewer may see in the shown generation. */
    Map<MontageKey, Integer> itemCounts(Viewer viewer, Collection<MontageKey> montages, Set<WidgetType> types);

    List<MontageItemView> items(Viewer viewer, Collection<MontageItemKey> items);

    /** Empty for everybody but the owner. */
    Map<MontageItemKey, ScoreExplanationView> explanations(Viewer viewer, Collection<MontageItemKey> items);
}
