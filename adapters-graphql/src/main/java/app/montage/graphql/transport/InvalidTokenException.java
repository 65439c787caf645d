package app.montage.graphql.transport;

/** The token is not one of ours, or no longer good. Which of both is nobody's business. */
final class InvalidTokenException extends RuntimeException {
    static final Fault FAULT = Fault.of(ErrorCode.UNAUTHENTICATED, "The token is invalid or has expired.");

    /** What the header WWW-Authenticate says of it. */
    static final String CHALLENGE = "Bearer error=\"invalid_token\"";

    private static final long serialVersionUID = 1L;

    InvalidTokenException() {
        super(FAULT.message(), null, false, false);
    }
}
