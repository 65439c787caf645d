package app.montage.graphql.transport;

import java.util.List;

/** The way out of an execution that came to nothing. */
final class Unexecuted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Unexecuted(Answer answer) {
        super("not executed", null, false, false);
        this.answer = answer;
    }

    static Unexecuted unavailable() {
        return new Unexecuted(Answer.unavailable());
    }

    /** As the cause has it: for now, or by a mistake of ours. */
    static Unexecuted of(Throwable cause, CorrelationId correlation) {
        Fault fault = Faults.of(cause, correlation);
        return new Unexecuted(
                fault.code() == ErrorCode.UNAVAILABLE
                        ? Answer.unavailable()
                        : new Answer(Answer.Kind.EXECUTED, List.of(fault), null, null));
    }

    Answer answer() {
        return answer;
    }
}
