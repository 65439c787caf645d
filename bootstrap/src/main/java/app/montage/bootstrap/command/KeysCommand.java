package app.montage.bootstrap.command;

import app.montage.bootstrap.program.Keys;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the file of keys that all nodes share, and changes the key that signs. */
@Command(
        name = "keys",
        description = "Makes a file of keys for KEYS_FILE; where it is there, adds a key that signs in an hour.")
final class KeysCommand extends ProgramCommand {
    @Option(names = "--file", required = true, paramLabel = "FILE", description = "Where the keys are to be.")
    private Path file = Path.of("");

    KeysCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        say(
                Keys.makeOrRotate(file)
                        ? "Made " + file + ". Give it to all nodes, and keep it from everybody else."
                        : "Added a key to " + file + ". Start all nodes anew with it within the hour.");
        return 0;
    }
}
