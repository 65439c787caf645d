package app.montage.application.account;

import app.montage.application.shared.Transactions;

class InMemorySignUpsTest implements SignUpsContract {
    private final SignUps signUps = new InMemorySignUps();

    @Override
    public SignUps signUps() {
        return signUps;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }
}
