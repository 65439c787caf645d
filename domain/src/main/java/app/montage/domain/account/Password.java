package app.montage.domain.account;

import app.montage.domain.shared.Texts;
import java.text.Normalizer;

/** A password as somebody types it to show who they are; whether it is right, or was ever allowed, is another matter. */
public record Password(String value) {
    static final int LONGEST = 128;

    public Password {
        value = Texts.checked(composed(value), LONGEST);
    }

    /** Keyboards differ in how they write the same letter (NFC). */
    static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Says nothing of it, wherever it is printed. */
    @Override
    public String toString() {
        return "Password";
    }
}
