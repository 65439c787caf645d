package app.montage.graphql.shared;

import app.montage.graphql.transport.ErrorCode;
import graphql.GraphqlErrorException;
import java.util.Map;

/** An argument is not what it must be: an error of the request, with code {@code BAD_USER_INPUT}. */
public final class BadUserInput extends GraphqlErrorException {
    private static final long serialVersionUID = 1L;

    /** Names the argument and says what is wrong with it, such as "must be from 1 to 100". */
    public BadUserInput(String argument, String problem) {
        super(new Builder()
                .message(argument + " " + problem + ".")
                .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name(), "argument", argument)));
    }
}
