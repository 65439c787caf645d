package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.DataExports;
import app.montage.application.account.DataExports.Taken;
import app.montage.application.account.DataExportsContract;
import app.montage.application.shared.Transactions;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDataExportsTest implements DataExportsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final People people = new People(DATABASE.bean(Sql.class));

    @BeforeEach
    void empty() {
        DATABASE.asOwner("DELETE FROM account.data_exports");
    }

    @Override
    public DataExports exports() {
        return DATABASE.bean(DataExports.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return people.somebody();
    }

    @Test
    void the_copy_of_who_is_gone_is_not_found() {
        UserId ada = somebody();
        exports().add(new DataExport(new DataExportId(UUID.randomUUID()), ada, DataExport.Status.WAITING, NOW));
        Taken taken = exports().take(NOW, LEASED).orElseThrow();
        exports().ready(taken, 7, NOW, WEEK);
        people.changed(ada, "deleted_at = now()");
        assertThat(exports().find(taken.id(), NOW)).isEmpty();
    }
}
