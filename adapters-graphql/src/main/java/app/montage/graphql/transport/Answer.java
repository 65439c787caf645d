package app.montage.graphql.transport;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request led to, before it is put into the words of HTTP or a WebSocket.
 *
 * @param data what was asked for, as maps or {@link Written}; only where it was executed, and then perhaps null
 * @param bill what it costs; null where it did not come to that
 */
record Answer(
        Kind kind,
        List<Fault> faults,
        @Nullable Object data,
        @Nullable Bill bill) {
    enum Kind {
        EXECUTED,
        /** Not executed, because of the request. */
        REFUSED,
        /** Not executed, because the caller has spent what there is for now. */
        THROTTLED,
        /** Nothing could be executed for now. */
        UNAVAILABLE
    }

    /** Data that has been written already. */
    record Written(byte[] json) {}

    static Answer refused(List<Fault> faults) {
        return new Answer(Kind.REFUSED, faults, null, null);
    }

    static Answer refused(Fault fault) {
        return refused(List.of(fault));
    }

    /** The bill could not be paid. */
    static Answer throttled(Bill bill) {
        Balance balance = Objects.requireNonNull(bill.balance());
        return new Answer(Kind.THROTTLED, List.of(Fault.throttled(balance)), null, bill);
    }

    Answer with(Bill paid) {
        return new Answer(kind, faults, data, paid);
    }

    static Answer unavailable() {
        return new Answer(Kind.UNAVAILABLE, List.of(Fault.unavailable()), null, null);
    }
}
