package app.montage.persistence.account;

import app.montage.application.account.Mutes;
import app.montage.application.account.MutesContract;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMutesTest implements MutesContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Mutes mutes() {
        return DATABASE.bean(Mutes.class);
    }

    @Override
    public UserId somebody() {
        return new People(DATABASE.bean(Sql.class)).somebody();
    }
}
