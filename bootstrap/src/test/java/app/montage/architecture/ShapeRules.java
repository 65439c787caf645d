package app.montage.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.function.Predicate.not;

import app.montage.application.shared.Sight;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How classes look, by what they are. */
final class ShapeRules {
    private static final List<String> EMPTY_SUFFIXES =
            List.of("Impl", "Dto", "Entity", "Mapper", "Service", "Manager", "Helper", "Util", "Utils");

    /**
     * Who looks past what is the caller's own: those who let people in, who have no caller yet or one that proves itself; chores and
     * commands. Whoever joins them is seen here.
     */
    private static final List<String> SEE_EVERYTHING = List.of(
            "SignUp",
            "VerifyEmail",
            "SignIn",
            "RefreshSession",
            "RequestPasswordReset",
            "ResetPassword",
            "CancelAccountDeletion",
            "OpenDataExport",
            "NotifyUser",
            "ForgetActor",
            "ForgetSubject",
            "CachedLiveSessions",
            "CachedApiKeys",
            "ApiKeyUses",
            "MontageSchedules",
            "LeavingMeters",
            "GrantRoleCommand");

    static final ArchRule FEW_SEE_EVERYTHING = classes()
            .should(Each.should(
                    "see no more than the caller may, unless they are on the list",
                    type -> type.getMethodCallsFromSelf().stream()
                            .filter(it -> it.getTargetOwner().isEquivalentTo(Sight.class))
                            .filter(it -> it.getName().equals("everything"))
                            .filter(it -> !SEE_EVERYTHING.contains(type.getSimpleName()))
                            .map(it -> it.getDescription() + " without being on the list")));

    static final ArchRule READERS_TAKE_A_VIEWER_FIRST = classes()
            .that()
            .resideInAPackage("app.montage..application..")
            .and()
            .areInterfaces()
            .and()
            .haveSimpleNameEndingWith("Reader")
            .should(Each.should(
                    "be asked by a viewer",
                    type -> type.getMethods().stream()
                            .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(not(ShapeRules::takesViewerFirst))
                            .map(it -> it.getFullName() + " does not take a Viewer first")));

    /** Those that only the program itself starts, such as the batch, are asked by nobody in particular. */
    static final ArchRule API_CALLS_USE_CASES_AS_A_VIEWER = classes()
            .that()
            .resideInAPackage("app.montage..graphql..")
            .should(Each.should(
                    "call use cases as a viewer",
                    type -> Stream.concat(
                                    type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                            .filter(it -> isUseCase(it.getTargetOwner()))
                            .filter(it -> !takesViewerFirst(it.getTarget()))
                            .map(it -> it.getDescription() + ", which does not take a Viewer first")));

    static final ArchRule WHAT_IS_HANDLED_IS_A_USE_CASE = classes()
            .that()
            .resideInAPackage("app.montage..application..")
            .and()
            .areNotInterfaces()
            .should(Each.should(
                    "be final and marked where they handle something",
                    type -> type.getMethods().stream()
                            .filter(it -> it.getName().equals("handle"))
                            .filter(it ->
                                    !isUseCase(type) || !type.getModifiers().contains(JavaModifier.FINAL))
                            .map(it -> it.getFullName() + " is not of a final class marked @UseCase")));

    static final ArchRule ADAPTERS_KEEP_TO_THEMSELVES = classes()
            .that()
            .resideInAnyPackage(
                    "app.montage..graphql..",
                    "app.montage..persistence..",
                    "app.montage..security..",
                    "app.montage..mail..",
                    "app.montage..storage..",
                    "app.montage..images..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .arePublic()
            .should(Each.should("be shared, or offer static methods only", ShapeRules::offers));

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(Each.should(
                    "go without suffixes that say nothing",
                    type -> EMPTY_SUFFIXES.stream()
                            .filter(suffix -> type.getSimpleName().endsWith(suffix))
                            .filter(suffix -> type.isTopLevelClass()
                                    || !type.getSimpleName().equals(suffix))
                            .map(suffix -> type.getName() + " ends with " + suffix)));

    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(Each.should(
                    "live in a package marked @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class)
                            ? Stream.empty()
                            : Stream.of(type.getPackageName() + " is not marked @NullMarked")));

    private ShapeRules() {}

    private static boolean isUseCase(JavaClass type) {
        return type.isAnnotatedWith(UseCase.class);
    }

    private static boolean takesViewerFirst(HasParameterTypes method) {
        return !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Viewer.class);
    }

    /** Text and functions may be public in a context's room; what has a life of its own is reached by its port. */
    private static Stream<String> offers(JavaClass type) {
        if (Room.of(type).filter(it -> Contexts.isShared(it.context())).isPresent()) return Stream.empty();
        Stream<String> methods = type.getMethods().stream()
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
                .filter(it -> !isAskedByAnInterface(it))
                .map(JavaMethod::getFullName);
        Stream<String> constructors = type.getConstructors().stream()
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .map(it -> it.getFullName());
        return Stream.concat(methods, constructors).map(it -> it + " is public");
    }

    private static boolean isAskedByAnInterface(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .flatMap(it -> it.getMethods().stream())
                .anyMatch(it -> it.getName().equals(method.getName())
                        && it.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }
}
