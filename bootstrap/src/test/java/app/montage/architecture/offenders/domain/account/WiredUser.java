package app.montage.architecture.offenders.domain.account;

import app.montage.bootstrap.Application;

/** A value that knows how the program is put together. */
public record WiredUser(Class<Application> main) {}
