package app.montage.application.montage;

import static app.montage.domain.montage.MontageRefusal.MONTAGE_ITEM_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontagePreference;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.montage.Preference;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.Set;

/** Lets the viewer say what they think of a widget in their montages; the last word counts. Hidden, it is gone at once. */
@UseCase
public final class SetMontagePreference {
    /** @param itemId any item that shows the widget */
    public record Input(MontageItemKey itemId, Preference kind) {}

    private final MontagePreferences preferences;
    private final Montages montages;
    private final MarkAffectedMontages affected;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public SetMontagePreference(
            MontagePreferences preferences,
            Montages montages,
            MarkAffectedMontages affected,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.preferences = preferences;
        this.montages = montages;
        this.affected = affected;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Result<MontagePreferenceId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            montages.lock(Set.of(viewer.id())); // or the widget could move before it is spoken of
            return preferences
                    .shownBy(viewer.id(), input.itemId())
                    .map(widget -> Result.ok(set(viewer, widget, input.kind())))
                    .orElse(refused(MONTAGE_ITEM_NOT_FOUND));
        });
    }

    private MontagePreferenceId set(Viewer viewer, WidgetKey widget, Preference kind) {
        UserId owner = viewer.id();
        affected.preferenceChanging(owner);
        MontagePreferenceId id = preferences.save(
                new MontagePreference(new MontagePreferenceId(ids.next()), owner, widget, kind, clock.instant()));
        montages.setVisibility(owner, widget);
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "setMontagePreference", new Thing("MontagePreference", id.value()))
                        .changed("kind", null, kind));
        return id;
    }
}
