package app.montage.domain.account;

/** The kinds of things that a person may let into montages. They are named as the kinds of moments are. */
public enum ConsentKind {
    CHECKIN,
    POST,
    INTERVIEW,
    FLIGHT,
    MEDIA
}
