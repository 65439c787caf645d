package app.montage.application.montage;

/**
 * A new generation, and how it differs from the one told before, as one viewer sees both.
 *
 * @param entered how many items are new
 * @param left how many are gone
 * @param moved how many stand at another position
 */
public record MontageRefreshedView(MontageView montage, int entered, int left, int moved) {}
