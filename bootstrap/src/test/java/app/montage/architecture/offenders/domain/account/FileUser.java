package app.montage.architecture.offenders.domain.account;

import java.io.File;

/** A value that opens a door to the world. */
public record FileUser(File home) {}
