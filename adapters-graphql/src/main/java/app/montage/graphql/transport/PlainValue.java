package app.montage.graphql.transport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some value and all that is selected of it, where all of that is {@link Plain}: it is written as the engine would, without
 * one. What the engine would make an error of is no business of this: {@link Unwritable}, and the engine does it over.
 */
sealed interface PlainValue {
    void write(Object value, JsonGenerator json) throws IOException;

    /** Something that only the engine has an answer to. */
    final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable() {
            super("for the engine", null, false, false);
        }
    }

    record Scalar(GraphQLScalarType type) implements PlainValue {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            if (value instanceof Member member) member.write(json);
            else
                ResponseWriter.value(
                        json, type.getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH));
        }
    }

    record Constant(GraphQLEnumType type) implements PlainValue {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            boolean known = value instanceof Enum<?> constant && type.getValue(constant.name()) != null;
            if (!known) throw new Unwritable();
            json.writeString(((Enum<?>) value).name());
        }
    }

    record Many(Maybe each) implements PlainValue {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            if (!(value instanceof List<?> list)) throw new Unwritable();
            json.writeStartArray();
            for (Object one : list) each.write(one, json);
            json.writeEndArray();
        }
    }

    /**
     * An object of one of several types.
     *
     * @param type tells the name of its type by its view
     */
    record OneOf(Function<Object, @Nullable String> type, Map<String, Composite> types) implements PlainValue {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            Composite own = types.get(type.apply(value));
            if (own == null) throw new Unwritable();
            own.write(value, json);
        }
    }

    record Composite(List<Slot> slots) implements PlainValue {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < slots.size(); i++) {
                Slot slot = slots.get(i);
                json.writeFieldName(slot.key());
                slot.value().write(slot.field().read(value), json);
            }
            json.writeEndObject();
        }
    }

    /** A field of an object, by the name that the client gives it. */
    record Slot(SerializedString key, Plain field, Maybe value) {}

    /** A value that may be absent, or must not be. */
    record Maybe(PlainValue value, boolean isNullable) {
        void write(@Nullable Object present, JsonGenerator json) throws IOException {
            if (present != null) value.write(present, json);
            else if (isNullable) json.writeNull();
            else throw new Unwritable();
        }
    }
}
