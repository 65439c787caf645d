package app.montage.application.account;

import app.montage.application.shared.Origin;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.UserSession;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryUserSessions implements UserSessions {
    private final Map<UserSessionId, UserSession> all = new LinkedHashMap<>();
    private final Map<TokenHash, UserSessionId> spent = new HashMap<>();

    List<UserSession> all() {
        return List.copyOf(all.values());
    }

    @Override
    public void add(UserSession session, Origin origin, Instant now) {
        all.put(session.id(), session);
    }

    @Override
    public Optional<UserSession> find(TokenHash refreshToken) {
        return all.values().stream()
                .filter(it -> it.refreshToken().equals(refreshToken))
                .findFirst();
    }

    @Override
    public Optional<UserSession> usedToHave(TokenHash refreshToken) {
        return Optional.ofNullable(spent.get(refreshToken)).map(all::get);
    }

    @Override
    public void renew(UserSession old, UserSession renewed, Origin origin, Instant now) {
        spent.put(old.refreshToken(), old.id());
        all.put(renewed.id(), renewed);
    }

    @Override
    public boolean end(UserId person, UserSessionId session) {
        return all.values().removeIf(it -> it.id().equals(session) && it.user().equals(person));
    }

    @Override
    public void endAll(UserId person, @Nullable UserSessionId except) {
        all.values().removeIf(it -> it.user().equals(person) && !it.id().equals(except));
    }

    @Override
    public void deleteExpired(Instant now) {
        all.values().removeIf(it -> it.isOver(now));
    }
}
