package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryApiKeysTest implements ApiKeysContract {
    private final ApiKeys keys = new InMemoryApiKeys();

    @Override
    public ApiKeys keys() {
        return keys;
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
