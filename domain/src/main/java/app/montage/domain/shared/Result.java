package app.montage.domain.shared;

import java.util.function.Function;

/** What a use case answers: the value, or why it was refused. Anything else that goes wrong is an exception. */
public sealed interface Result<T> {
    record Ok<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal reason) implements Result<T> {}

    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Result<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** Goes on with the value; a refusal stays what it is. */
    default <R> Result<R> then(Function<? super T, Result<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal reason) -> refused(reason);
        };
    }

    /** Changes the value; a refusal stays what it is. */
    default <R> Result<R> map(Function<? super T, ? extends R> change) {
        return then(value -> ok(change.apply(value)));
    }
}
