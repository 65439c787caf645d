package app.montage.application.account;

import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.TokenHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InMemorySignUps implements SignUps {
    private final List<SignUpRequest> all = new ArrayList<>();

    @Override
    public void add(SignUpRequest request) {
        all.add(request);
    }

    @Override
    public Optional<SignUpRequest> find(TokenHash token, Instant now) {
        return all.stream()
                .filter(it -> it.token().equals(token) && it.expiresAt().isAfter(now))
                .findFirst();
    }

    @Override
    public void removeAll(EmailAddress email) {
        all.removeIf(it -> it.email().equals(email));
    }

    @Override
    public void deleteExpired(Instant now) {
        all.removeIf(it -> !it.expiresAt().isAfter(now));
    }
}
