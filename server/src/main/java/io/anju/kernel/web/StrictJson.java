package io.anju.kernel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is read to the letter. A text is no number, a number no day and no word of a list, half of a character no text: what was
 * not meant is refused here, with the field's name, instead of being made into something.
 */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Enum,
                        enumeration -> enumeration
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.DateTime,
                        time -> time.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .defaultLeniency(false)
                .addModule(new SimpleModule("to the letter")
                        .addDeserializer(String.class, new WholeText())
                        .addDeserializer(LocalDate.class, new Day())
                        .addDeserializer(Instant.class, new Moment()));
    }

    /** Only text, and only such as a database can keep: no NUL, no half of a pair. */
    private static final class WholeText extends Text<String> {

        WholeText() {
            super(String.class);
        }

        @Override
        String read(String text) {
            if (text.codePoints().anyMatch(WholeText::cannotBeKept)) {
                throw new IllegalArgumentException("not a whole text");
            }
            return text;
        }

        private static boolean cannotBeKept(int character) {
            return character == 0 || Character.getType(character) == Character.SURROGATE;
        }
    }

    private static final class Day extends Text<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        LocalDate read(String text) {
            return CalendarYears.day(text);
        }
    }

    private static final class Moment extends Text<Instant> {

        Moment() {
            super(Instant.class);
        }

        @Override
        Instant read(String text) {
            return CalendarYears.instant(text);
        }
    }

    /** What is written as a text and nothing else. */
    private abstract static class Text<T> extends StdScalarDeserializer<T> {

        Text(Class<T> type) {
            super(type);
        }

        abstract T read(String text);

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), parser);
            }
            try {
                return read(parser.getString());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw context.weirdStringException(parser.getString(), handledType(), e.getMessage());
            }
        }
    }
}
