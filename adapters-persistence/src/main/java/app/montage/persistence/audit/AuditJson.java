package app.montage.persistence.audit;

import app.montage.application.audit.Audited;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries as one JSON text: one parameter, however many they are, and a plan that is the same for any number. */
final class AuditJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AuditJson() {}

    static String of(List<Audited> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Audited one : all) write(json, one);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Audited one) throws IOException {
        AuditEntry entry = one.entry();
        UserId who = one.who();
        json.writeStartObject();
        json.writeStringField("id", one.id().toString());
        json.writeStringField("created_at", one.at().toString());
        json.writeStringField("severity", entry.severity().name());
        write(json, "user_id", who == null ? null : who.value());
        json.writeStringField("action", entry.action());
        json.writeStringField("resource_type", entry.thing().kind());
        write(json, "resource_id", entry.thing().id());
        values(json, "old_values", entry.old());
        values(json, "new_values", entry.now());
        write(json, "ip_address", one.origin().address());
        write(json, "user_agent", one.origin().agent());
        write(json, "correlation_id", one.origin().correlationId());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) json.writeStringField(name, value.toString());
    }

    private static void values(JsonGenerator json, String name, Map<String, Object> values) throws IOException {
        if (values.isEmpty()) return;
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Object> each : values.entrySet()) {
            json.writeFieldName(each.getKey());
            value(json, each.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (!(value instanceof List<?> list)) {
            json.writePOJO(value);
            return;
        }
        json.writeStartArray();
        for (Object each : list) json.writePOJO(each);
        json.writeEndArray();
    }
}
