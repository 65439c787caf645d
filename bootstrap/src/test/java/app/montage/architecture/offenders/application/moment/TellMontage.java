package app.montage.architecture.offenders.application.moment;

import app.montage.domain.montage.MontageKey;

/** A context that knows one which it may not know. */
public record TellMontage(MontageKey montage) {}
