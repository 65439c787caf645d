package app.montage.graphql.shared;

import java.util.List;

/** Parts of an input are not what they must be: all of them, told at once. */
final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<UserError> faults;

    InvalidInput(List<UserError> faults) {
        super("Invalid input", null, false, false);
        this.faults = List.copyOf(faults);
    }

    List<UserError> faults() {
        return faults;
    }
}
