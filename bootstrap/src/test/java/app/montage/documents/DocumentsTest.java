package app.montage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.AccountRefusal;
import app.montage.domain.checkin.CheckinRefusal;
import app.montage.domain.montage.MontageRefusal;
import app.montage.graphql.transport.ErrorCode;
import app.montage.graphql.transport.GraphqlLimits;
import io.micronaut.core.bind.annotation.Bindable;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of links, settings, limits and codes is so. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)");
    /** The first cell of a row of settings: an environment variable, or a key of ours. */
    private static final Pattern VARIABLE = Pattern.compile("(?m)^\\| `([A-Z]+(?:_[A-Z]+)*)`");

    private static final Pattern KEY = Pattern.compile("(?m)^\\| `((?:montage|graphql)\\.[a-z.-]+)`");

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
    void every_setting_is_one_of_the_program() {
        String program = Texts.program();
        List<String> variables = settings(VARIABLE, "README.md", "docs/operations.md");
        List<String> keys = settings(KEY, "README.md", "docs/operations.md", "docs/limits.md");
        assertThat(variables).isNotEmpty().allMatch(program::contains);
        assertThat(keys).isNotEmpty().allMatch(it -> program.contains(it) || program.contains(lastWord(it)));
    }

    private static List<String> settings(Pattern cell, String... documents) {
        return Stream.of(documents)
                .map(Texts.ROOT::resolve)
                .filter(Files::exists)
                .flatMap(it -> cell.matcher(Texts.text(it)).results().map(MatchResult::group))
                .map(it -> it.substring(it.indexOf('`') + 1, it.lastIndexOf('`')))
                .toList();
    }

    /** How a key is written where a class takes it in: {@code graphql.limits.body-bytes} is {@code bodyBytes}. */
    private static String lastWord(String key) {
        String[] words = key.substring(key.lastIndexOf('.') + 1).split("-");
        StringBuilder camel = new StringBuilder(words[0]);
        Arrays.stream(words)
                .skip(1)
                .forEach(it -> camel.append(it.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(it.substring(1)));
        return camel.toString();
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
    void every_code_is_explained() {
        Stream<Enum<?>> codes = Stream.of(
                        ErrorCode.values(), AccountRefusal.values(), CheckinRefusal.values(), MontageRefusal.values())
                .flatMap(Arrays::stream);
        assertThat(codes).isNotEmpty().allMatch(it -> limits.contains("`" + it.name() + "`"));
    }
}
