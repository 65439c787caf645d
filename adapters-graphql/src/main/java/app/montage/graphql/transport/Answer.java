package app.montage.graphql.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request led to, before it is put into the words of HTTP or a WebSocket.
 *
 * @param data what was asked for, as maps or {@link Written}; only where it was executed, and then perhaps null
 * @param requested what it could have cost; 0 where that is not known
 */
record Answer(Kind kind, List<Fault> faults, @Nullable Object data, long requested, long limit) {
    enum Kind {
        EXECUTED,
        /** Not executed, because of the request. */
        REFUSED,
        /** Nothing could be executed for now. */
        UNAVAILABLE
    }

    /** Data that has been written already. */
    record Written(byte[] json) {}

    static Answer refused(List<Fault> faults) {
        return new Answer(Kind.REFUSED, faults, null, 0, 0);
    }

    static Answer refused(Fault fault) {
        return refused(List.of(fault));
    }

    static Answer unavailable() {
        return new Answer(Kind.UNAVAILABLE, List.of(Fault.unavailable()), null, 0, 0);
    }
}
