package app.montage.stories;

import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontagePreferenceReader;
import app.montage.application.montage.MontagePreferenceView;
import app.montage.application.montage.RemoveMontagePreference;
import app.montage.application.montage.SetMontagePreference;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.montage.Preference;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Random;

/** What an owner at random says of something in their general montage, or takes back. */
record Whim(World world, Random random) {
    private static final List<Preference> KINDS =
            List.of(Preference.HIDDEN, Preference.HIDDEN, Preference.PINNED, Preference.LESS_LIKE_THIS);

    Object of(UserId owner) {
        Viewer viewer = Viewer.of(owner);
        List<MontageItemView> items = new Walk(world, 100, false).of(viewer, owner, null);
        List<MontagePreferenceView> said = world.the(MontagePreferenceReader.class)
                .page(viewer, PageRequest.first(100))
                .items();
        if (!said.isEmpty() && random.nextInt(3) == 0)
            return world.the(RemoveMontagePreference.class)
                    .handle(viewer, new RemoveMontagePreference.Input(any(said).id()));
        if (items.isEmpty()) return "of nothing";
        return world.the(SetMontagePreference.class)
                .handle(viewer, new SetMontagePreference.Input(any(items).id(), any(KINDS)));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
