package app.montage.graphql.transport;

/** The closed list of what {@code extensions.code} of an error may say. */
public enum ErrorCode {
    BAD_USER_INPUT,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    CURSOR_EXPIRED,
    THROTTLED,
    LIMIT,
    PERSISTED_QUERY_NOT_FOUND,
    PERSISTED_QUERY_NOT_SUPPORTED,
    UNAVAILABLE,
    INTERNAL
}
