package app.montage.bootstrap.command;

import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Lifetime;
import java.net.BindException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one line; where it happened in the code is in the log, for those who ask for debug. */
final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OneLineErrors.class);

    private final Lifetime lifetime;

    OneLineErrors(Lifetime lifetime) {
        this.lifetime = lifetime;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("montage: " + e.getMessage() + " (try --help)");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        LOG.debug("{} failed", command.getCommandName(), e);
        // Somebody stopped the program on purpose, and what it was doing broke off.
        if (!lifetime.isOver()) command.getErr().println("montage: " + line(e).replaceAll("\\s*\\R\\s*", " "));
        return ExitCode.SOFTWARE;
    }

    private static String line(Exception e) {
        return find(e, Failure.class)
                .map(Throwable::getMessage)
                .or(() -> find(e, BindException.class).map(it -> "The port is taken by another program: set PORT."))
                .orElseGet(() -> oneLine(e));
    }

    private static String oneLine(Throwable e) {
        return e.getClass().getSimpleName() + ": "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (type.isInstance(cause)) return Optional.of(type.cast(cause));
        return Optional.empty();
    }
}
