package app.montage.persistence.account;

import app.montage.application.account.Accounts;
import app.montage.application.account.AccountsContract;
import app.montage.application.shared.Transactions;
import app.montage.persistence.shared.Database;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAccountsTest implements AccountsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Accounts accounts() {
        return DATABASE.bean(Accounts.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }
}
