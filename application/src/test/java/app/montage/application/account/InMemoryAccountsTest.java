package app.montage.application.account;

import app.montage.application.shared.Transactions;

class InMemoryAccountsTest implements AccountsContract {
    private final Accounts accounts = new InMemoryAccounts();

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }
}
