package app.montage.domain.shared;

/** A client's own name for one wish, by which a repeated wish is known: 1 to 100 code points. */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        value = Texts.named(value, 100);
    }
}
