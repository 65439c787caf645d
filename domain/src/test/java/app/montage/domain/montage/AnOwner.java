package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.shared.UserId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Builds the inputs of an owner, who consents to everything and cares for nothing in particular until told otherwise. */
public final class AnOwner {
    private final List<WeightedInterest> interests = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;
    private Set<MomentKind> consented = EnumSet.allOf(MomentKind.class);

    private AnOwner() {}

    public static AnOwner anOwner() {
        return new AnOwner();
    }

    public AnOwner caringFor(String interest, double weight) {
        interests.add(new WeightedInterest(new Interest(interest), weight));
        return this;
    }

    public AnOwner in(ZoneId where) {
        zone = where;
        return this;
    }

    public AnOwner consentingTo(MomentKind... kinds) {
        consented = Set.of(kinds);
        return this;
    }

    public OwnerInputs build() {
        return new OwnerInputs(new UserId(new UUID(7, 7)), interests, zone, consented);
    }
}
