package app.montage.application.shared;

import static app.montage.domain.shared.Result.ok;

import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which clients name their wishes, so that a wish whose answer was lost can be repeated: the same mutation,
 * person and key within 30 days have the same answer, and are done once.
 */
public interface IdempotencyKeys {
    /**
     * What is wished.
     *
     * @param mutation its name in the schema
     * @param id what is answered, from the id that is kept
     * @param value the other way round
     */
    record Wish<T>(String mutation, Function<UUID, T> id, Function<T, UUID> value) {}

    /**
     * Takes the key in this transaction; false where it is taken already. Who takes the same one meanwhile waits until the
     * transaction ends.
     */
    boolean take(UserId person, String mutation, IdempotencyKey key);

    /** What the key stands for; to be told once it is taken. */
    void keep(UserId person, String mutation, IdempotencyKey key, UUID made);

    /** Lets go of a key that was just taken for nothing. */
    void release(UserId person, String mutation, IdempotencyKey key);

    UUID made(UserId person, String mutation, IdempotencyKey key);

    /** Deletes keys that are too old to be asked for; how many. */
    int forgetOld();

    /** Does the work, inside a transaction, unless this key has done it before; what is refused may be tried again. */
    default <T> Result<T> once(Viewer viewer, Wish<T> wish, @Nullable IdempotencyKey key, Supplier<Result<T>> work) {
        if (key == null) return work.get();
        if (!take(viewer.id(), wish.mutation, key)) return ok(wish.id.apply(made(viewer.id(), wish.mutation, key)));
        Result<T> result = work.get();
        switch (result) {
            case Result.Ok<T>(T value) -> keep(viewer.id(), wish.mutation, key, wish.value.apply(value));
            case Result.Refused<T> refused -> release(viewer.id(), wish.mutation, key);
        }
        return result;
    }
}
