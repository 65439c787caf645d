package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Which montage to make, and how.
 *
 * @param interest what an interest montage is about; null for the others
 */
public record MontageRecipe(Kind kind, @Nullable Interest interest, MontageParameters parameters) {
    public enum Kind {
        GENERAL,
        INTEREST,
        ON_THIS_DAY
    }

    public MontageRecipe {
        if ((kind == Kind.INTEREST) != (interest != null))
            throw new InvalidValue("must name an interest for an interest montage, and only there");
    }

    public static MontageRecipe general() {
        return new MontageRecipe(Kind.GENERAL, null, MontageParameters.general());
    }

    public static MontageRecipe interest(Interest interest) {
        return new MontageRecipe(Kind.INTEREST, interest, MontageParameters.interest());
    }

    public static MontageRecipe onThisDay() {
        return new MontageRecipe(Kind.ON_THIS_DAY, null, MontageParameters.onThisDay());
    }

    public MontageRecipe with(MontageParameters parameters) {
        return new MontageRecipe(kind, interest, parameters);
    }
}
