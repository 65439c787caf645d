package app.montage.graphql.account;

import app.montage.application.account.ProfileView;
import app.montage.domain.account.LocationImportance;
import app.montage.domain.account.LocationLabel;
import app.montage.domain.account.ProfileLocation;
import app.montage.domain.account.ProfilePreference;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people say of themselves. */
@Singleton
final class ProfileResolvers implements Resolvers {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("Profile", ProfileView.class)
                .field("bio", ProfileView::bio)
                .field("city", ProfileView::city)
                .field("location", ProfileView::location)
                .field("institutions", ProfileView::institutions)
                .field("websites", ProfileView::websites)
                .field("personal", ProfileView::personal)
                .wire(wiring);
        Fields.of("PersonalDetails", ProfileView.Personal.class)
                .field("firstName", ProfileView.Personal::firstName)
                .field("lastName", ProfileView.Personal::lastName)
                .field("fullName", ProfileView.Personal::fullName)
                .field("timeZone", ProfileView.Personal::timeZone)
                .field("preferences", ProfileView.Personal::preferences)
                .wire(wiring);
        Fields.of("ProfilePreference", ProfilePreference.class)
                .field("name", it -> it.name().value())
                .field("value", it -> it.value().value())
                .wire(wiring);
        Fields.of("ProfileLocation", ProfileLocation.class)
                .field("displayName", it -> it.displayName().value())
                .field("latitude", it -> plain(it.latitude(), Latitude::value))
                .field("longitude", it -> plain(it.longitude(), Longitude::value))
                .field("placeId", it -> plain(it.placeId(), LocationLabel::value))
                .field("city", it -> plain(it.city(), LocationLabel::value))
                .field("state", it -> plain(it.state(), LocationLabel::value))
                .field("country", it -> plain(it.country(), LocationLabel::value))
                .field("importance", it -> plain(it.importance(), LocationImportance::value))
                .field("type", it -> plain(it.type(), LocationLabel::value))
                .wire(wiring);
    }

    private static <T> @Nullable Object plain(@Nullable T value, Function<T, Object> read) {
        return value == null ? null : read.apply(value);
    }
}
