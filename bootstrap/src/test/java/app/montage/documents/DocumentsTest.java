package app.montage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.MontageSettings;
import app.montage.graphql.transport.ErrorCode;
import app.montage.graphql.transport.GraphqlLimits;
import io.micronaut.core.bind.annotation.Bindable;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of links, settings, limits and codes is so. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)");
    /** The first cell of a row. */
    private static final Pattern CELL = Pattern.compile("(?m)^\\| (`.*?) \\|");

    private static final Pattern VARIABLE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");
    private static final Pattern KEY = Pattern.compile("`(graphql\\.[a-z.-]+)`");

    /** Where the program asks for a setting: a placeholder with its key, or a variable's name. */
    private static final Pattern ASKED = Pattern.compile("\\$\\{([\\w.-]+?)(?::|}|:-)|\"([A-Z]+(?:_[A-Z]+)+)\"");

    private final String limits = Texts.text(Texts.ROOT.resolve("docs/limits.md"));

    @Test
    void every_link_leads_somewhere() {
        assertThat(Texts.documents())
                .isNotEmpty()
                .flatMap(DocumentsTest::deadLinks)
                .isEmpty();
    }

    private static List<String> deadLinks(Path document) {
        return LINK.matcher(Texts.text(document))
                .results()
                .map(it -> it.group(1))
                .filter(it -> !Files.exists(document.resolveSibling(it)))
                .map(it -> document + " links to " + it)
                .toList();
    }

    @Test
    void every_setting_is_one_that_the_program_asks_for() {
        Set<String> asked = asked();
        assertThat(documented(VARIABLE, "README.md")).isNotEmpty().isSubsetOf(asked);
        assertThat(documented(VARIABLE, "docs/operations.md")).isNotEmpty().isSubsetOf(asked);
        assertThat(documented(KEY, "docs/limits.md")).isNotEmpty().isSubsetOf(asked);
    }

    private static Set<String> documented(Pattern name, String document) {
        return CELL.matcher(Texts.text(Texts.ROOT.resolve(document)))
                .results()
                .flatMap(cell -> name.matcher(cell.group(1)).results())
                .map(it -> variable(it.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> asked() {
        Stream<String> named =
                ASKED.matcher(Texts.program()).results().map(it -> it.group(1) == null ? it.group(2) : it.group(1));
        Stream<String> bound = Stream.concat(
                Arrays.stream(MontageSettings.class.getRecordComponents()).map(it -> "montage." + it.getName()),
                Arrays.stream(GraphqlLimits.class.getRecordComponents()).map(it -> "graphql.limits." + it.getName()));
        return Stream.concat(named, bound).map(DocumentsTest::variable).collect(Collectors.toSet());
    }

    /** The environment variable of a key: {@code graphql.limits.body-bytes} is {@code GRAPHQL_LIMITS_BODY_BYTES}. */
    private static String variable(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    @Test
    void every_limit_is_told_with_its_default() {
        assertThat(Stream.of(GraphqlLimits.class.getConstructors()[0].getParameters())
                        .map(DocumentsTest::row))
                .isNotEmpty()
                .allMatch(limits::contains);
    }

    private static String row(Parameter limit) {
        String key = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return "| `graphql.limits.%s` | %s |"
                .formatted(key, limit.getAnnotation(Bindable.class).defaultValue());
    }

    @Test
    void every_code_of_an_error_is_explained() {
        assertThat(ErrorCode.values()).allMatch(it -> limits.contains("`" + it.name() + "`"));
    }
}
