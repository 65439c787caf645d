package app.montage.persistence.shared;

import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.DoomedFilesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDoomedFilesTest implements DoomedFilesContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public DoomedFiles doomed() {
        return DATABASE.bean(DoomedFiles.class);
    }
}
