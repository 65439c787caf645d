package app.montage.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Errors of arguments, and of what was done for them, each in one line. */
final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Complaints complaints;

    OneLineErrors(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("montage: " + e.getMessage() + " (try --help)");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return complaints.tell(command.getCommandName(), e, command.getErr());
    }
}
