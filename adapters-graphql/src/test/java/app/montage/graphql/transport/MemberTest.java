package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberTest {
    private static final List<String> NAMES = List.of("url", "title", "width", "type");

    @Property
    void each_member_is_found_whatever_the_others_say(@ForAll("objects") Map<String, Object> object)
            throws IOException {
        for (boolean pretty : new boolean[] {false, true}) {
            String json = json(object, pretty);
            for (String name : NAMES) assertThat(value(json, name)).isEqualTo(object.get(name));
        }
    }

    @Test
    void a_member_that_is_null_is_none() {
        assertThat(Member.of("{\"a\": null, \"b\": 1}", "\"a\"")).isNull();
    }

    @Test
    void a_word_is_a_text_as_it_stands() {
        Member type = Objects.requireNonNull(Member.of("{\"url\": \"type\", \"type\" : \"MEDIA\"}", "\"type\""));
        assertThat(type.word()).isEqualTo("MEDIA");
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<String> hostile = Arbitraries.of("\"", "\\", ":", "url", "title", " ", ",", "}", "{", "\n", "🎵", "a")
                .list()
                .ofMaxSize(9)
                .map(it -> String.join("", it));
        Arbitrary<Object> values = Arbitraries.oneOf(
                hostile.map(it -> it),
                Arbitraries.integers().map(it -> it),
                Arbitraries.of(true, false).map(it -> it),
                Arbitraries.doubles().between(-180, 180).map(it -> it));
        return Arbitraries.maps(Arbitraries.of(NAMES), values);
    }

    private static @Nullable Object value(String json, String name) {
        Member member = Member.of(json, '"' + name + '"');
        return member == null ? null : member.value();
    }

    private static String json(Map<String, Object> object, boolean pretty) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            if (pretty) json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Map.Entry<String, Object> member : object.entrySet()) {
                json.writeFieldName(member.getKey());
                switch (member.getValue()) {
                    case Integer number -> json.writeNumber(number);
                    case Double number -> json.writeNumber(number);
                    case Boolean yes -> json.writeBoolean(yes);
                    default -> json.writeString((String) member.getValue());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
