package app.montage.persistence.account;

import app.montage.application.account.PasswordResets;
import app.montage.application.account.PasswordResetsContract;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPasswordResetsTest implements PasswordResetsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public PasswordResets resets() {
        return DATABASE.bean(PasswordResets.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return new People(DATABASE.bean(Sql.class)).somebody();
    }
}
