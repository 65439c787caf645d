package app.montage.documents;

import app.montage.domain.shared.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Stream;

/** All reasons for which a rule of any context says no. */
final class Refusals {
    private Refusals() {}

    static Stream<Refusal> all() {
        return new ClassFileImporter()
                .importPackages("app.montage.domain").stream()
                        .filter(it -> it.isEnum() && it.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect)
                        .flatMap(it -> Arrays.stream(it.getEnumConstants()))
                        .map(Refusal.class::cast);
    }
}
