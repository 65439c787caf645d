package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** A setting that a front end keeps for a person; what it means is the front end's. */
public record ProfilePreference(Name name, Setting value) {
    /** 1 to 100 code points. */
    public record Name(String value) {
        public Name {
            value = Texts.named(value, 100);
        }
    }

    /** 0 to 1,000 code points. */
    public record Setting(String value) {
        public Setting {
            value = Texts.checked(value, 1_000);
        }
    }
}
