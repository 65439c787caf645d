package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryLeaversTest implements LeaversContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final Leavers leavers = new InMemoryLeavers(accounts);

    @Override
    public Leavers leavers() {
        return leavers;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        UserId id = new UserId(UUID.randomUUID());
        String name = "p" + id.value().toString().substring(0, 8);
        accounts.add(new Account(id, new EmailAddress(name + "@example.org"), new Username(name), null, null));
        return id;
    }
}
