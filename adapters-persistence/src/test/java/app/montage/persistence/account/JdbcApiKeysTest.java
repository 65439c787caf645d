package app.montage.persistence.account;

import app.montage.application.account.ApiKeys;
import app.montage.application.account.ApiKeysContract;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.AfterTransaction;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Sql;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcApiKeysTest implements ApiKeysContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public ApiKeys keys() {
        Sql sql = DATABASE.bean(Sql.class);
        ApiKeyUses uses = new ApiKeyUses(sql, Clock.systemUTC());
        return new JdbcApiKeys(
                sql, new CachedApiKeys(sql, DATABASE.bean(Notices.class), DATABASE.bean(AfterTransaction.class), uses));
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
