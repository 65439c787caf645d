package app.montage.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Who may know whom. */
final class ContextRules {
    private static final String GRAPHQL = "app.montage..graphql..";
    private static final String PERSISTENCE = "app.montage..persistence..";
    private static final String SECURITY = "app.montage..security..";
    private static final String MAIL = "app.montage..mail..";
    private static final String STORAGE = "app.montage..storage..";
    private static final String IMAGES = "app.montage..images..";
    private static final String BOOTSTRAP = "app.montage..bootstrap..";

    static final ArchRule EVERY_CLASS_HAS_A_ROOM = classes()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should(Each.should(
                    "live in a module's room of a known context",
                    type -> Room.of(type)
                                    .filter(it -> Contexts.isKnown(it.context()))
                                    .isPresent()
                            ? Stream.empty()
                            : Stream.of(type.getName() + " lives outside of the table")));

    static final ArchRule CONTEXTS_KNOW_WHOM_THEY_MAY = classes()
            .should(Each.should(
                    "know only the contexts that the table lets them know",
                    type -> trespasses(type, (mine, other) -> !Contexts.mayKnow(mine.context(), other.context()))));

    static final ArchRule PORTS_STAY_AT_HOME = classes()
            .should(Each.should(
                    "know of other contexts' ports only those that tell or hear",
                    type -> dependencies(type, (mine, other) -> !mine.context().equals(other.context()))
                            .filter(it -> isPortOfItsOwn(it.getTargetClass()))
                            .map(Dependency::getDescription)));

    static final ArchRule GRAPHQL_KNOWS_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage(GRAPHQL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PERSISTENCE);

    static final ArchRule PERSISTENCE_KNOWS_NO_API = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRAPHQL, "graphql..");

    static final ArchRule SMALL_ADAPTERS_KNOW_NO_OTHER = noClasses()
            .that()
            .resideInAnyPackage(SECURITY, MAIL, STORAGE, IMAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRAPHQL, PERSISTENCE, "graphql..", "java.sql..");

    static final ArchRule NO_OTHER_KNOWS_SMALL_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage(GRAPHQL, PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SECURITY, MAIL, STORAGE, IMAGES);

    static final ArchRule NOBODY_KNOWS_BOOTSTRAP = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOTSTRAP);

    private ContextRules() {}

    private static Stream<String> trespasses(JavaClass type, BiPredicate<Room, Room> forbidden) {
        return dependencies(type, forbidden).map(Dependency::getDescription);
    }

    private static Stream<Dependency> dependencies(JavaClass type, BiPredicate<Room, Room> which) {
        return Room.of(type).stream()
                .flatMap(mine -> type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> Room.of(it.getTargetClass())
                                .filter(other -> which.test(mine, other))
                                .isPresent()));
    }

    private static boolean isPortOfItsOwn(JavaClass type) {
        String name = type.getSimpleName();
        return type.isInterface()
                && !type.isAnnotation()
                && Room.of(type)
                        .filter(it -> it.module().equals("application") && !Contexts.isShared(it.context()))
                        .isPresent()
                && !name.endsWith("Reader")
                && !name.endsWith("Watcher");
    }
}
