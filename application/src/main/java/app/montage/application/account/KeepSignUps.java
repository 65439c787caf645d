package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.SignUpRequest;
import java.time.Instant;

/** Keeps what somebody signed up with until they have verified their address, and writes to that address. */
@UseCase
public final class KeepSignUps {
    private final Accounts accounts;
    private final SignUps signUps;
    private final OpaqueTokens tokens;
    private final AccountLetters letters;
    private final Transactions transactions;

    public KeepSignUps(
            Accounts accounts,
            SignUps signUps,
            OpaqueTokens tokens,
            AccountLetters letters,
            Transactions transactions) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.tokens = tokens;
        this.letters = letters;
        this.transactions = transactions;
    }

    void keep(SignUp.Input input, PasswordHash password) {
        OpaqueToken token = tokens.next();
        Instant until = letters.verificationUntil();
        SignUpRequest request = new SignUpRequest(
                token.hash(), input.email(), input.username(), input.firstName(), input.lastName(), password, until);
        transactions.run(() -> {
            if (accounts.has(input.email())) letters.alreadyHere(input.email(), until);
            else add(request, token);
        });
    }

    private void add(SignUpRequest request, OpaqueToken token) {
        signUps.add(request);
        letters.verification(request.email(), token, request.expiresAt());
    }
}
