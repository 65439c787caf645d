package app.montage.domain.gratitude;

import app.montage.domain.shared.Texts;

/** What a comment says: 1 to 2,000 code points. */
public record CommentContent(String value) {
    public CommentContent {
        value = Texts.named(value, 2_000);
    }
}
