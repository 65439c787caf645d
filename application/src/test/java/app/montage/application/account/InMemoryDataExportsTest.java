package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryDataExportsTest implements DataExportsContract {
    private final DataExports exports = new InMemoryDataExports();

    @Override
    public DataExports exports() {
        return exports;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
