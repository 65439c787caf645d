package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Change;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Bio;
import app.montage.domain.account.City;
import app.montage.domain.account.DisplayName;
import app.montage.domain.account.Institutions;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.Profile;
import app.montage.domain.account.ProfileLocation;
import app.montage.domain.account.ProfilePreferences;
import app.montage.domain.account.TimeZoneName;
import app.montage.domain.account.Websites;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Changes what the viewer says of themselves; what the input leaves out stays. */
@UseCase
public final class UpdateProfile {
    /** @param displayName emptied, it is first and last name again */
    public record Input(
            Change<PersonName> firstName,
            Change<PersonName> lastName,
            Change<DisplayName> displayName,
            Change<Bio> bio,
            Change<City> city,
            Change<ProfileLocation> location,
            @Nullable Institutions institutions,
            @Nullable Websites websites,
            @Nullable ProfilePreferences preferences,
            @Nullable TimeZoneName timeZone) {
        private Profile over(Profile old) {
            PersonName first = firstName.or(old.firstName());
            PersonName last = lastName.or(old.lastName());
            DisplayName shown = displayName.or(old.displayName());
            return new Profile(
                    old.id(),
                    first,
                    last,
                    shown == null ? Profile.displayName(first, last, old.displayName()) : shown,
                    bio.or(old.bio()),
                    city.or(old.city()),
                    location.or(old.location()),
                    institutions == null ? old.institutions() : institutions,
                    websites == null ? old.websites() : websites,
                    preferences == null ? old.preferences() : preferences,
                    timeZone == null ? old.timeZone() : timeZone);
        }
    }

    private final Profiles profiles;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public UpdateProfile(
            Profiles profiles, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.profiles = profiles;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> profiles.find(viewer.id())
                .map(old -> change(viewer, old, input.over(old)))
                .orElse(refused(USER_NOT_FOUND)));
    }

    private Result<UserId> change(Viewer viewer, Profile old, Profile changed) {
        if (changed.equals(old)) return ok(old.id());
        profiles.save(changed);
        if (!changed.timeZone().equals(old.timeZone())) watchers.forEach(watcher -> watcher.timeZoneChanged(old.id()));
        audit.handle(viewer, entry(old, changed));
        return ok(old.id());
    }

    private static AuditEntry entry(Profile old, Profile now) {
        return AuditEntry.of(Severity.LOW, "updateProfile", Thing.of(old.id()))
                .changed(
                        "displayName",
                        old.displayName().value(),
                        now.displayName().value())
                .changed("timeZone", old.timeZone().value(), now.timeZone().value())
                .changedUntold("firstName", old.firstName(), now.firstName())
                .changedUntold("lastName", old.lastName(), now.lastName())
                .changedUntold("bio", old.bio(), now.bio())
                .changedUntold("city", old.city(), now.city())
                .changedUntold("location", old.location(), now.location())
                .changedUntold("institutions", old.institutions(), now.institutions())
                .changedUntold("websites", old.websites(), now.websites())
                .changedUntold("preferences", old.preferences(), now.preferences());
    }
}
