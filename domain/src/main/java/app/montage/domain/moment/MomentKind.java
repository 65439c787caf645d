package app.montage.domain.moment;

/** Which context a moment comes from. */
public enum MomentKind {
    CHECKIN,
    POST,
    INTERVIEW,
    FLIGHT,
    MEDIA
}
