package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.Comparator;
import java.util.List;

/** What front ends keep for a person: at most 50 settings, each name once, by name. */
public record ProfilePreferences(List<ProfilePreference> values) {
    private static final int MOST = 50;

    public ProfilePreferences {
        values = values.stream()
                .sorted(Comparator.comparing(it -> it.name().value()))
                .toList();
        if (values.size() > MOST) throw new InvalidValue("must not be more than " + MOST + " preferences");
        if (values.stream().map(ProfilePreference::name).distinct().count() < values.size())
            throw new InvalidValue("must not name a preference twice");
    }
}
