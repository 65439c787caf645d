package app.montage.domain.moment;

import app.montage.domain.shared.Texts;

/** What a place is called: 1 to 100 code points. */
public record PlaceName(String value) {
    public PlaceName {
        value = Texts.named(value, 100);
    }
}
