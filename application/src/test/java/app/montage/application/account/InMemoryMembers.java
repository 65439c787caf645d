package app.montage.application.account;

import app.montage.domain.account.Member;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryMembers implements Members {
    private final Map<UserId, Member> all = new LinkedHashMap<>();

    @Override
    public Optional<Member> find(UserId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public int superAdmins() {
        return Math.toIntExact(all.values().stream()
                .filter(it -> it.isActive() && it.role() == Role.SUPER_ADMIN)
                .count());
    }

    @Override
    public void save(Member member) {
        all.put(member.id(), member);
    }
}
