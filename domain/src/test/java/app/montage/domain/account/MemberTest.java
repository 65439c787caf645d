package app.montage.domain.account;

import static app.montage.domain.account.MemberRefusal.LAST_SUPER_ADMIN;
import static app.montage.domain.account.MemberRefusal.NOT_ADMIN;
import static app.montage.domain.account.MemberRefusal.NOT_SUPER_ADMIN;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {
    private static final UserId ID = new UserId(UUID.randomUUID());

    @Test
    void only_super_admins_make_or_unmake_admins() {
        assertThat(a(Role.USER).withRole(Role.ADMIN, Role.ADMIN, 1)).isEqualTo(refused(NOT_SUPER_ADMIN));
        assertThat(a(Role.ADMIN).withRole(Role.USER, Role.ADMIN, 1)).isEqualTo(refused(NOT_SUPER_ADMIN));
        assertThat(a(Role.USER).withRole(Role.ADMIN, Role.SUPER_ADMIN, 1)).isEqualTo(ok(a(Role.ADMIN)));
        assertThat(a(Role.GUEST).withRole(Role.USER, Role.ADMIN, 1)).isEqualTo(ok(a(Role.USER)));
    }

    @Test
    void who_is_no_admin_decides_nothing() {
        for (Role by : List.of(Role.GUEST, Role.USER)) {
            assertThat(a(Role.USER).withRole(Role.GUEST, by, 1)).isEqualTo(refused(NOT_ADMIN));
            assertThat(a(Role.USER).active(false, by, 1)).isEqualTo(refused(NOT_ADMIN));
            assertThat(a(Role.USER).staff(true, by)).isEqualTo(refused(NOT_ADMIN));
        }
    }

    @Test
    void the_last_super_admin_stays() {
        Member last = a(Role.SUPER_ADMIN);
        assertThat(last.withRole(Role.ADMIN, Role.SUPER_ADMIN, 1)).isEqualTo(refused(LAST_SUPER_ADMIN));
        assertThat(last.active(false, Role.SUPER_ADMIN, 1)).isEqualTo(refused(LAST_SUPER_ADMIN));
        assertThat(last.withRole(Role.ADMIN, Role.SUPER_ADMIN, 2)).isEqualTo(ok(a(Role.ADMIN)));
    }

    @Test
    void admins_put_out_users_but_not_each_other() {
        assertThat(a(Role.USER).active(false, Role.ADMIN, 1)).isEqualTo(ok(new Member(ID, Role.USER, false, false)));
        assertThat(a(Role.ADMIN).active(false, Role.ADMIN, 1)).isEqualTo(refused(NOT_SUPER_ADMIN));
    }

    private static Member a(Role role) {
        return new Member(ID, role, true, false);
    }
}
