package app.montage.domain.gratitude;

import app.montage.domain.shared.Texts;

/** What a post is called: 1 to 200 code points. */
public record PostTitle(String value) {
    public PostTitle {
        value = Texts.named(value, 200);
    }
}
