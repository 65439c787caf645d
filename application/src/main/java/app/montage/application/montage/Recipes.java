package app.montage.application.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.montage.MontageMaker;
import app.montage.domain.montage.MontageParameters;
import app.montage.domain.montage.MontageRecipe;

/** The recipes of this installation's montages: the defaults with as many items as its settings say. */
record Recipes(MontageParameters general, MontageParameters interest) {
    static Recipes of(MontageSettings settings) {
        return new Recipes(
                MontageParameters.general().withItems(settings.generalItems()),
                MontageParameters.interest().withItems(settings.interestItems()));
    }

    MontageRecipe forGeneral() {
        return MontageRecipe.general().with(general);
    }

    MontageRecipe of(Interest about) {
        return MontageRecipe.interest(about).with(interest);
    }

    /** The same in every process: a record's text holds all its parameters. */
    int fingerprint() {
        return (MontageMaker.VERSION + general.toString() + interest).hashCode();
    }
}
