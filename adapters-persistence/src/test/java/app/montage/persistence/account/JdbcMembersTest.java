package app.montage.persistence.account;

import app.montage.application.account.Members;
import app.montage.application.account.MembersContract;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMembersTest implements MembersContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Members members() {
        return DATABASE.bean(Members.class);
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
