package app.montage.domain.account;

import app.montage.domain.shared.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name that others are shown (GRA-3), of 1 to 100 code points. */
public record DisplayName(String value) {
    private static final int LONGEST = 100;

    public DisplayName {
        value = Texts.named(value, LONGEST);
    }

    /** What a person is called who has not said otherwise: first and last name, as far as there is room. */
    static Optional<DisplayName> of(@Nullable PersonName first, @Nullable PersonName last) {
        String both = Stream.of(Optional.ofNullable(first), Optional.ofNullable(last))
                .flatMap(Optional::stream)
                .map(PersonName::value)
                .collect(Collectors.joining(" "));
        if (both.isEmpty()) return Optional.empty();
        int points = both.codePointCount(0, both.length());
        return Optional.of(
                new DisplayName(points <= LONGEST ? both : both.substring(0, both.offsetByCodePoints(0, LONGEST))));
    }
}
