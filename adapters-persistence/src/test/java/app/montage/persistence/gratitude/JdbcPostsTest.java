package app.montage.persistence.gratitude;

import app.montage.application.gratitude.Posts;
import app.montage.application.gratitude.PostsContract;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPostsTest implements PostsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Posts posts() {
        return DATABASE.bean(Posts.class);
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
