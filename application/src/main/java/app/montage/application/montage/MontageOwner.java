package app.montage.application.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.shared.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A person whose montages are being made, with all that decides on them but their moments; locked until the transaction
 * ends, so that nobody changes it meanwhile.
 *
 * @param inputVersion goes up with every change of what their montages are made from
 * @param montages those that there are
 */
public record MontageOwner(
        UserId id,
        long inputVersion,
        List<Interest> interests,
        Set<MomentKind> consent,
        ZoneId zone,
        List<StoredMontage> montages) {}
