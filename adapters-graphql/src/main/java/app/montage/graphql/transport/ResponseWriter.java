package app.montage.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import graphql.language.SourceLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON, straight from the engine's maps into bytes. */
final class ResponseWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedBoundedPool())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final SerializedString ERRORS = new SerializedString("errors");
    private static final SerializedString DATA = new SerializedString("data");

    private ResponseWriter() {}

    static byte[] bytes(Answer answer) {
        return write(json -> answer(json, answer));
    }

    static byte[] bytes(Fault fault) {
        return bytes(Answer.refused(fault));
    }

    /** A message of {@code graphql-transport-ws} that carries an answer, or the errors alone. */
    static byte[] message(String id, String type, Answer answer) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("type", type);
            json.writeFieldName("payload");
            if ("error".equals(type)) {
                faults(json, answer.faults());
            } else {
                answer(json, answer);
            }
            json.writeEndObject();
        });
    }

    static byte[] complete(String id) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("type", "complete");
            json.writeEndObject();
        });
    }

    static byte[] json(Object value) {
        return write(json -> value(json, value));
    }

    /** A plain part of an answer; null where only the engine has an answer to it. */
    static byte @Nullable [] written(PlainValue plain, Object value) {
        try {
            return write(json -> plain.write(value, json));
        } catch (RuntimeException _) {
            return null; // the engine meets the same, and tells which field it was
        }
    }

    private interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Part part) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(JSON._getBufferRecycler());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            part.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail, but a half character in a text would end here
        }
        return bytes.getClearAndRelease();
    }

    private static void answer(JsonGenerator json, Answer answer) throws IOException {
        json.writeStartObject();
        if (!answer.faults().isEmpty()) {
            json.writeFieldName(ERRORS);
            faults(json, answer.faults());
        }
        if (answer.kind() == Answer.Kind.EXECUTED) {
            json.writeFieldName(DATA);
            value(json, answer.data());
        }
        if (answer.bill() != null && isTold(answer.kind())) {
            json.writeObjectFieldStart("extensions");
            bill(json, answer.bill());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static boolean isTold(Answer.Kind kind) {
        return kind == Answer.Kind.EXECUTED || kind == Answer.Kind.THROTTLED;
    }

    private static void bill(JsonGenerator json, Bill bill) throws IOException {
        json.writeObjectFieldStart("cost");
        if (bill.requested() > 0) json.writeNumberField("requested", bill.requested());
        json.writeNumberField("limit", bill.limit());
        Balance balance = bill.balance();
        if (balance != null) {
            json.writeNumberField("points", bill.points());
            json.writeNumberField("maximum", balance.purse().most());
            json.writeNumberField("remaining", balance.left());
            json.writeNumberField("restoreRate", balance.purse().rate());
        }
        json.writeEndObject();
    }

    private static void written(JsonGenerator json, byte[] written) throws IOException {
        json.writeRawValue(""); // the generator's part of it; the value itself goes past it
        json.flush();
        ((OutputStream) json.getOutputTarget()).write(written);
    }

    private static void faults(JsonGenerator json, List<Fault> faults) throws IOException {
        json.writeStartArray();
        for (Fault fault : faults) {
            json.writeStartObject();
            json.writeStringField("message", fault.message());
            locations(json, fault.locations());
            if (fault.path() != null) {
                json.writeFieldName("path");
                value(json, fault.path());
            }
            json.writeFieldName("extensions");
            value(json, fault.extensions());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void locations(JsonGenerator json, @Nullable List<SourceLocation> locations) throws IOException {
        if (locations == null || locations.isEmpty() || locations.getFirst().getLine() < 1) {
            return;
        }
        json.writeArrayFieldStart("locations");
        for (SourceLocation location : locations) {
            json.writeStartObject();
            json.writeNumberField("line", location.getLine());
            json.writeNumberField("column", location.getColumn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Answer.Written(byte[] written) -> written(json, written);
            case Map<?, ?> map -> map(json, map);
            case List<?> list -> list(json, list);
            case Integer number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            case Double number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private static void map(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName((String) entry.getKey());
            value(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, List<?> list) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < list.size(); i++) {
            value(json, list.get(i));
        }
        json.writeEndArray();
    }
}
