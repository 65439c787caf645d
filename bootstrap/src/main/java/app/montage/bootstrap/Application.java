package app.montage.bootstrap;

import app.montage.bootstrap.command.MontageCommand;
import app.montage.bootstrap.program.Settings;

/** Where the program begins. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Settings settings = Settings.ofSystem();
        settings.chooseLog();
        System.exit(MontageCommand.run(settings, args));
    }
}
