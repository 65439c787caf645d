package app.montage.domain.shared;

import java.util.List;

/** Why a rule said no: a constant of a context's enum, whose name is the code that clients see. */
public interface Refusal {
    /** The code, the same word as in the schema's {@code UserErrorCode}. */
    String name();

    /** One sentence for the person who asked. */
    String message();

    /** What inputs call the part that is at fault, one name or another; empty where it is not one part. */
    List<String> fields();
}
