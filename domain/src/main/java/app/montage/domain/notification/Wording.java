package app.montage.domain.notification;

import java.util.List;

/** How notifications are said: of people, not of what each of them did how often. */
public final class Wording {
    private Wording() {}

    /** Without a name, as the source documents have it: "3 people liked your post". */
    public static String nameless(NotificationType type, int people) {
        return switch (people) {
            case 0 -> type.deed();
            case 1 -> "Somebody " + type.deed();
            default -> people + " people " + type.deed();
        };
    }

    /**
     * With the names of those who may be named: "Ada and 3 others liked your post".
     *
     * @param people how many there are, named or not
     */
    public static String of(NotificationType type, int people, List<String> names) {
        if (names.isEmpty()) return nameless(type, people);
        if (people <= 1) return names.getFirst() + " " + type.deed();
        if (people == 2 && names.size() > 1) return names.get(0) + " and " + names.get(1) + " " + type.deed();
        int others = people - 1;
        return names.getFirst() + " and " + others + (others == 1 ? " other " : " others ") + type.deed();
    }
}
