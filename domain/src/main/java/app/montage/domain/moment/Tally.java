package app.montage.domain.moment;

/** How often others did something with a moment. */
public record Tally(int hearts, int reactions, int comments, int shares) {}
