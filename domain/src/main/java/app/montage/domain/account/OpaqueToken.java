package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;

/** A text of chance that stands for a right: to go on with a session, an address, a new password. We keep its hash alone. */
public record OpaqueToken(String value) {
    private static final int LONGEST = 200;

    public OpaqueToken {
        if (value.isEmpty() || value.length() > LONGEST) throw new InvalidValue("must be a token as it was given out");
    }

    public TokenHash hash() {
        return TokenHash.of(value);
    }

    /** Says nothing of it, wherever it is printed. */
    @Override
    public String toString() {
        return "OpaqueToken";
    }
}
