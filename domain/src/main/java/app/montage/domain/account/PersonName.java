package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** A first or last name, of 0 to 100 code points: who has but one name leaves the other empty. */
public record PersonName(String value) {
    private static final int LONGEST = 100;

    public PersonName {
        value = Texts.checked(value, LONGEST).strip();
    }
}
