package app.montage.domain.moment;

import app.montage.domain.shared.Names;
import app.montage.domain.shared.Texts;

/** A word by which its owner finds a thing again, normalised as interests are: 1 to 100 code points. */
public record Tag(String value) {
    public Tag {
        value = Texts.named(Names.normalise(value), 100);
    }
}
