package app.montage.bootstrap.command;

import app.montage.application.account.GrantRole;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Sight;
import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.People;
import app.montage.bootstrap.program.Settings;
import app.montage.domain.account.Role;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives a person a role: the way to the first super admin, who makes all others. */
@Command(name = "grant-role", description = "Gives a person a role; the first super admin is made so.")
final class GrantRoleCommand extends ProgramCommand {
    private static final Origin ORIGIN = Origin.command("montage grant-role");

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "The person's username.")
    private String user = "";

    @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Role role = Role.USER;

    GrantRoleCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        ApplicationContext context = program(database());
        UserId person = context.getBean(People.class).named(user);
        return switch (Sight.everything()
                .during(() ->
                        ORIGIN.during(() -> context.getBean(GrantRole.class).handle(person, role)))) {
            case Result.Ok<UserId> _ -> {
                say(user + " is " + role + " now.");
                yield 0;
            }
            case Result.Refused<UserId>(var reason) -> throw new Failure(reason.message());
        };
    }
}
