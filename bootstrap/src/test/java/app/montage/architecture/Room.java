package app.montage.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class lives.
 *
 * @param module the side of the hexagon
 * @param context the subject, or a room that all share
 */
record Room(String module, String context) {
    private static final Pattern PACKAGE = Pattern.compile(
            "app\\.montage\\.(?:architecture\\.offenders\\.)?(domain|application|graphql|persistence|security|mail|storage|images)\\.(\\w+).*");

    static Optional<Room> of(JavaClass type) {
        Matcher name = PACKAGE.matcher(type.getBaseComponentType().getPackageName());
        return name.matches() ? Optional.of(new Room(name.group(1), name.group(2))) : Optional.empty();
    }
}
