package app.montage.architecture.offenders.domain.account;

import java.util.UUID;
import java.util.function.Supplier;

/** A value that asks chance, by a method reference. */
public record RandomUser(UUID id) {
    private static final Supplier<UUID> IDS = UUID::randomUUID;

    public static RandomUser fresh() {
        return new RandomUser(IDS.get());
    }
}
