package app.montage.persistence.account;

import app.montage.application.account.Accounts;
import app.montage.application.account.Leavers;
import app.montage.application.account.LeaversContract;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLeaversTest implements LeaversContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @BeforeEach
    void nobodyLeaves() {
        DATABASE.asOwner("DELETE FROM account.leavers");
    }

    @Override
    public Leavers leavers() {
        return DATABASE.bean(Leavers.class);
    }

    @Override
    public Accounts accounts() {
        return DATABASE.bean(Accounts.class);
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
