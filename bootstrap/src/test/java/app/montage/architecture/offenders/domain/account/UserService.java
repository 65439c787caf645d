package app.montage.architecture.offenders.domain.account;

/** A class whose name does not say what it is. */
public record UserService(String name) {}
