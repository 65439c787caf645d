package app.montage.domain.gratitude;

/** The code of an emoji, such as {@code fire}, as people send it. */
public record EmojiCode(String value) {
    public EmojiCode {
        value = Emoji.of(value).code();
    }

    public Emoji emoji() {
        return Emoji.of(value);
    }
}
