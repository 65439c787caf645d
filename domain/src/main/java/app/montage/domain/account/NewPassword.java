package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;

/** A password that somebody chooses: 12 to 128 code points, of whatever kind. */
public record NewPassword(String value) {
    private static final int SHORTEST = 12;

    public NewPassword {
        value = new Password(value).value();
        if (value.codePointCount(0, value.length()) < SHORTEST)
            throw new InvalidValue("must be at least " + SHORTEST + " characters long");
    }

    /** As it is typed from now on. */
    public Password typed() {
        return new Password(value);
    }

    /** Says nothing of it, wherever it is printed. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
