package app.montage.application.account;

import app.montage.domain.account.TokenHash;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InMemoryPasswordResets implements PasswordResets {
    private record Reset(TokenHash token, UserId person, Instant expiresAt) {}

    private final List<Reset> all = new ArrayList<>();

    @Override
    public void add(TokenHash token, UserId person, Instant expiresAt) {
        all.add(new Reset(token, person, expiresAt));
    }

    @Override
    public Optional<UserId> find(TokenHash token, Instant now) {
        return all.stream()
                .filter(it -> it.token.equals(token) && it.expiresAt.isAfter(now))
                .map(Reset::person)
                .findFirst();
    }

    @Override
    public void removeAll(UserId person) {
        all.removeIf(it -> it.person.equals(person));
    }

    @Override
    public void deleteExpired(Instant now) {
        all.removeIf(it -> !it.expiresAt.isAfter(now));
    }
}
