package app.montage.architecture.offenders.domain.weather;

/** A context that the table does not know, in a package that is not null-marked. */
public record Forecast(String text) {}
