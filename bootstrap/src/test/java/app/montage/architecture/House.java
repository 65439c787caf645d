package app.montage.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** All classes of the product, tests and generated ones aside. */
final class House {
    private static final ImportOption OURS = location ->
            !location.contains("/test-classes/") && !location.contains("-tests.jar") && !location.contains("/$");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(OURS).importPackages("app.montage");

    private House() {}

    /** The house keeps the rule, and the rule catches each offender. */
    static void keeps(ArchRule rule, Class<?>... offenders) {
        rule.check(CLASSES);
        for (Class<?> offender : offenders) {
            JavaClasses caught = new ClassFileImporter().importClasses(offender);
            assertThat(rule.evaluate(caught).hasViolation())
                    .as("\"%s\" catches %s", rule.getDescription(), offender.getName())
                    .isTrue();
        }
    }
}
