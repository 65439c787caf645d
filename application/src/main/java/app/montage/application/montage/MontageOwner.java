package app.montage.application.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.shared.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person whose montages are being made, with all that decides on them but their moments; locked until the transaction
 * ends, so that nobody changes it meanwhile.
 *
 * @param inputVersion goes up with every change of what their montages are made from
 * @param lastShown the last of the days before today on which they were shown any of them, if they were of late
 * @param montages those that there are
 */
public record MontageOwner(
        UserId id,
        long inputVersion,
        List<Interest> interests,
        Set<MomentKind> consent,
        ZoneId zone,
        @Nullable LocalDate lastShown,
        List<StoredMontage> montages) {}
