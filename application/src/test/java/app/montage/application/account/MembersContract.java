package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.Member;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of people on whom others decide must do. */
public interface MembersContract {
    Members members();

    Transactions transactions();

    UserId somebody();

    @Test
    default void what_is_decided_on_somebody_reads_back() {
        UserId ada = somebody();
        for (Member decided : new Member[] {
            new Member(ada, Role.ADMIN, true, true),
            new Member(ada, Role.GUEST, false, false),
            new Member(ada, Role.USER, true, false)
        }) {
            save(decided);
            assertThat(find(ada)).contains(decided);
        }
        assertThat(find(new UserId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void super_admins_count_while_they_are_active() {
        int before = members().superAdmins();
        Member ada = new Member(somebody(), Role.SUPER_ADMIN, true, false);
        save(ada);
        save(new Member(somebody(), Role.ADMIN, true, false));
        assertThat(members().superAdmins()).isEqualTo(before + 1);
        save(new Member(ada.id(), Role.SUPER_ADMIN, false, false));
        assertThat(members().superAdmins()).isEqualTo(before);
    }

    private void save(Member member) {
        transactions().run(() -> members().save(member));
    }

    private Optional<Member> find(UserId id) {
        return transactions().call(() -> members().find(id));
    }
}
