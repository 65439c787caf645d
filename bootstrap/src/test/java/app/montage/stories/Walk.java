package app.montage.stories;

import app.montage.application.montage.ItemCursor;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageView;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages through a whole montage, as a viewer would. */
record Walk(World world, int size, boolean backward) {
    /** Everything that the viewer comes by; nothing where they may not open the montage. */
    List<MontageItemView> of(Viewer viewer, UserId owner, @Nullable String interest) {
        List<MontageItemView> all = new ArrayList<>();
        ItemCursor cursor = null;
        while (true) {
            MontageItemsView items = page(viewer, owner, interest, cursor);
            if (items == null) return all;
            all.addAll(backward ? 0 : all.size(), items.page().items());
            if (!(backward ? items.page().hasPrevious() : items.page().hasNext())) return all;
            cursor = (backward
                            ? items.page().items().getFirst()
                            : items.page().items().getLast())
                    .cursor();
        }
    }

    private @Nullable MontageItemsView page(
            Viewer viewer, UserId owner, @Nullable String interest, @Nullable ItemCursor cursor) {
        ItemsRequest request = new ItemsRequest(new PageRequest<>(size, backward, cursor), Set.of());
        return world.the(MontageReader.class)
                .one(viewer, owner, interest, request)
                .map(MontageView::items)
                .orElse(null);
    }
}
