package app.montage.domain.checkin;

import app.montage.domain.shared.Texts;

/** A client's own name for one wish to check in, by which a repeated wish is known: 1 to 100 code points. */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        value = Texts.named(value, 100);
    }
}
