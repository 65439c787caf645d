package app.montage.domain.checkin;

import app.montage.domain.moment.Tag;
import app.montage.domain.shared.InvalidValue;
import java.util.List;

/** The tags of one check-in, each once; at most 30. */
public record Tags(List<Tag> values) {
    private static final int MOST = 30;

    public static final Tags NONE = new Tags(List.of());

    public Tags {
        values = values.stream().distinct().toList();
        if (values.size() > MOST) throw new InvalidValue("must not be more than " + MOST + " tags");
    }
}
