package app.montage.architecture.offenders.application.account;

import org.slf4j.LoggerFactory;

/** A use case without its mark, that uses a library. */
public final class LogFollow {
    public void handle() {
        LoggerFactory.getLogger(LogFollow.class).info("followed");
    }
}
