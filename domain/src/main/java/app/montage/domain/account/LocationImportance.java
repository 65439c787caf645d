package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;

/** How well known OpenStreetMap takes a place to be, from 0 to 1. */
public record LocationImportance(double value) {
    public LocationImportance {
        if (!(value >= 0 && value <= 1)) throw new InvalidValue("must be from 0 to 1");
    }
}
