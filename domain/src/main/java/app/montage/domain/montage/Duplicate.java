package app.montage.domain.montage;

/** A candidate that shows the same as a better one, which alone may enter. */
public record Duplicate(Candidate candidate, Candidate duplicateOf) {}
