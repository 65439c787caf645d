package app.montage.persistence.account;

import app.montage.application.account.SignUps;
import app.montage.application.account.SignUpsContract;
import app.montage.application.shared.Transactions;
import app.montage.persistence.shared.Database;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSignUpsTest implements SignUpsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public SignUps signUps() {
        return DATABASE.bean(SignUps.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }
}
