package app.montage.domain.gratitude;

import app.montage.domain.shared.Texts;

/** What a post says: 1 to 10,000 code points. */
public record PostContent(String value) {
    public PostContent {
        value = Texts.named(value, 10_000);
    }
}
