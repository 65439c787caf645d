package app.montage.domain.shared;

/** Why a rule said no: a constant of a context's enum, whose name is the code that clients see. */
public interface Refusal {
    /** The code, the same word as in the schema's {@code UserErrorCode}. */
    String name();

    /** One sentence for the person who asked. */
    String message();
}
