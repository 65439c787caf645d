package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryMembersTest implements MembersContract {
    private final Members members = new InMemoryMembers();

    @Override
    public Members members() {
        return members;
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
