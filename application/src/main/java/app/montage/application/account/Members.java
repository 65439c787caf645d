package app.montage.application.account;

import app.montage.domain.account.Member;
import app.montage.domain.shared.UserId;
import java.util.Optional;

/** The people of this product, as far as others decide on them. Deleted ones are not there, deactivated ones are. */
public interface Members {
    /** The person; from now on nobody else decides on anybody until the transaction ends. */
    Optional<Member> find(UserId id);

    /** How many super admins are active. */
    int superAdmins();

    /** From the end of the transaction on, who is deactivated is refused on all nodes. */
    void save(Member member);
}
