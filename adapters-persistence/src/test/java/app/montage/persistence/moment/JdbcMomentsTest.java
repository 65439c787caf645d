package app.montage.persistence.moment;

import app.montage.application.moment.Moments;
import app.montage.application.moment.MomentsContract;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMomentsTest implements MomentsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Moments moments() {
        return DATABASE.bean(Moments.class);
    }

    @Override
    public UserId somebody() {
        return new People(DATABASE.bean(Sql.class)).somebody();
    }
}
