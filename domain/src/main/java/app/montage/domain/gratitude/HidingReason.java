package app.montage.domain.gratitude;

import app.montage.domain.shared.Texts;

/** Why moderators hid a post: 1 to 500 code points, which its author reads. */
public record HidingReason(String value) {
    public HidingReason {
        value = Texts.named(value, 500);
    }
}
