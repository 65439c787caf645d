package app.montage.domain.gratitude;

import app.montage.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people react by (GRA-65): a closed list, so that each is shown everywhere and counted under one name. */
public enum Emoji {
    HEART("❤️"),
    PRAY("🙏"),
    FIRE("🔥"),
    CLAP("👏"),
    HUG("🤗"),
    SMILE("😊"),
    JOY("😂"),
    STAR("⭐"),
    SPARKLES("✨"),
    RAINBOW("🌈"),
    SUN("☀️"),
    FLOWER("🌸"),
    TADA("🎉"),
    MUSCLE("💪"),
    THUMBS_UP("👍"),
    EYES("👀"),
    WOW("😮"),
    MOVED("🥹"),
    CRY("😢"),
    PURPLE_HEART("💜");

    private static final Map<String, Emoji> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Emoji::code, Function.identity()));

    private final String character;

    Emoji(String character) {
        this.character = character;
    }

    /** The name by which it is asked for and kept, such as {@code fire}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is shown. */
    public String character() {
        return character;
    }

    public static Emoji of(String code) {
        Emoji found = BY_CODE.get(code);
        if (found == null) throw new InvalidValue("must be the code of one of the emojis");
        return found;
    }
}
