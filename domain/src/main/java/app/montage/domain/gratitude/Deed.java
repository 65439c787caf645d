package app.montage.domain.gratitude;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a post. Each is done once a person and post, reactions once an emoji.
 *
 * @param emoji of a reaction alone
 */
public record Deed(Kind kind, @Nullable EmojiCode emoji) {
    public enum Kind {
        HEART,
        REACTION,
        SHARE
    }

    public static final Deed HEART = new Deed(Kind.HEART, null);
    public static final Deed SHARE = new Deed(Kind.SHARE, null);

    public static Deed reaction(EmojiCode emoji) {
        return new Deed(Kind.REACTION, emoji);
    }
}
