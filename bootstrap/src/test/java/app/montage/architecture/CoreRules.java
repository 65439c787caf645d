package app.montage.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What the core, that is domain and application, may use: allow-lists, so that whatever is new has to ask. */
final class CoreRules {
    private static final String DOMAIN = "app.montage..domain..";
    private static final String APPLICATION = "app.montage..application..";

    /** Values and no doors to the world: {@code URI} knows what an address looks like but cannot open it. */
    private static final DescribedPredicate<JavaClass> PLAIN_LANGUAGE = resideInAnyPackage(
                    "", // the primitives
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.util..",
                    "java.time..",
                    "java.math",
                    "java.text",
                    "java.nio.charset",
                    "org.jspecify.annotations")
            .or(named("java.security.MessageDigest", "java.security.NoSuchAlgorithmException"))
            .or(named("java.net.URI", "java.net.URISyntaxException"))
            .or(named("java.nio.ByteBuffer"))
            // What somebody else has opened.
            .or(named("java.io.InputStream", "java.io.OutputStream", "java.io.IOException"))
            .as("the plain language");

    static final ArchRule DOMAIN_USES_THE_PLAIN_LANGUAGE = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(PLAIN_LANGUAGE.or(resideInAnyPackage(DOMAIN)));

    static final ArchRule APPLICATION_USES_THE_DOMAIN = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(PLAIN_LANGUAGE.or(resideInAnyPackage(DOMAIN, APPLICATION)));

    private static final Set<String> CHANCE_AND_TIME = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.time.ZoneId.systemDefault",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    static final ArchRule CORE_ASKS_NEITHER_CLOCK_NOR_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(asksClockOrChance())
            .because("time and ids come in, so that the same inputs have the same result");

    private CoreRules() {}

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> these = Set.of(names);
        return DescribedPredicate.describe("named " + these, it -> these.contains(it.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> asksClockOrChance() {
        return DescribedPredicate.describe("asks the clock or chance", access -> asks(access.getTarget()));
    }

    private static boolean asks(AccessTarget target) {
        if (!(target instanceof CodeUnitAccessTarget unit)) return false;
        boolean given = !unit.getRawParameterTypes().isEmpty();
        JavaClass owner = unit.getOwner();
        return switch (unit.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && unit.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
            case "<init>" -> owner.isAssignableTo(RandomGenerator.class) && !given;
            default ->
                CHANCE_AND_TIME.contains(owner.getName() + "." + unit.getName())
                        || (owner.isEquivalentTo(Clock.class) && unit.getName().startsWith("system"));
        };
    }
}
