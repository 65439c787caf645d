package app.montage.domain.moment;

import app.montage.domain.shared.Texts;

/** A few words beside something: 1 to 1,000 code points. */
public record Caption(String value) {
    public Caption {
        value = Texts.named(value, 1_000);
    }
}
