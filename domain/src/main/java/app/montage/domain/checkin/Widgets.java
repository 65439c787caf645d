package app.montage.domain.checkin;

import app.montage.domain.moment.Widget;
import app.montage.domain.shared.InvalidValue;
import java.util.List;
import java.util.Locale;

/** What a check-in shows, in its order: 1 to 50 widgets. */
public record Widgets(List<Widget> values) {
    private static final int MOST = 50;

    public Widgets {
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > MOST) throw new InvalidValue("must be 1 to " + MOST + " widgets");
    }

    /** What a check-in of these is about, where the client does not say. */
    public ContentLabel label() {
        return new ContentLabel(values.getFirst().contentType().name().toLowerCase(Locale.ROOT));
    }
}
