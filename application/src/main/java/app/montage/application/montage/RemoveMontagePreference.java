package app.montage.application.montage;

import static app.montage.domain.montage.MontageRefusal.MONTAGE_PREFERENCE_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Set;

/** Lets the viewer take back what they said of a widget; what was hidden is there again at once. */
@UseCase
public final class RemoveMontagePreference {
    public record Input(MontagePreferenceId preferenceId) {}

    private final MontagePreferences preferences;
    private final Montages montages;
    private final MarkAffectedMontages affected;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public RemoveMontagePreference(
            MontagePreferences preferences,
            Montages montages,
            MarkAffectedMontages affected,
            RecordAuditEntry audit,
            Transactions transactions) {
        this.preferences = preferences;
        this.montages = montages;
        this.affected = affected;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<MontagePreferenceId> handle(Viewer viewer, Input input) {
        MontagePreferenceId id = input.preferenceId();
        return transactions.call(() -> {
            montages.lock(Set.of(viewer.id())); // or the widget could move before it is spoken of
            return preferences
                    .find(viewer.id(), id)
                    .map(widget -> Result.ok(remove(viewer, id, widget)))
                    .orElse(refused(MONTAGE_PREFERENCE_NOT_FOUND));
        });
    }

    private MontagePreferenceId remove(Viewer viewer, MontagePreferenceId id, WidgetKey widget) {
        UserId owner = viewer.id();
        affected.preferenceChanging(owner);
        preferences.remove(owner, id);
        montages.setVisibility(owner, widget);
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "removeMontagePreference", new Thing("MontagePreference", id.value())));
        return id;
    }
}
