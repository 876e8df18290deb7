package io.anju.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a request record, those of nested records too, each by its way through the JSON. */
final class RequestFields {

    /** @param way names, and 0 for the first of a list */
    record Field(List<String> way, RecordComponent component) {

        String name() {
            return component.getName();
        }

        Class<?> type() {
            return component.getType();
        }

        /** What a collection holds. */
        @Nullable
        Class<?> element() {
            if (!Collection.class.isAssignableFrom(type())
                    || !(component.getGenericType() instanceof ParameterizedType of)) {
                return null;
            }
            var argument = of.getActualTypeArguments()[0];
            return argument instanceof WildcardType ? Object.class : (Class<?>) argument;
        }

        /** Whether a list has to have something in it. */
        boolean needsOne() {
            var size = component.getAccessor().getAnnotation(Size.class);
            return element() != null && size != null && size.min() > 0;
        }

        boolean required() {
            var accessor = component.getAccessor();
            return type().isPrimitive()
                    || accessor.isAnnotationPresent(NotNull.class)
                    || accessor.isAnnotationPresent(NotBlank.class)
                    || accessor.isAnnotationPresent(NotEmpty.class);
        }

        boolean mayNotBeBlank() {
            var accessor = component.getAccessor();
            return accessor.isAnnotationPresent(NotBlank.class) || accessor.isAnnotationPresent(NotEmpty.class);
        }

        /** What the text has to look like; null when anything goes. */
        @Nullable
        String pattern() {
            var pattern = component.getAccessor().getAnnotation(Pattern.class);
            return pattern == null ? null : pattern.regexp();
        }
    }

    private RequestFields() {}

    static List<Field> of(Class<?> type) {
        return below(type, List.of()).toList();
    }

    private static Stream<Field> below(Class<?> type, List<String> way) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var field = new Field(with(way, component.getName()), component);
            var element = field.element();
            if (field.type().isRecord()) {
                return Stream.concat(Stream.of(field), below(field.type(), field.way()));
            }
            return element != null && element.isRecord()
                    ? Stream.concat(Stream.of(field), below(element, with(field.way(), "0")))
                    : Stream.of(field);
        });
    }

    private static List<String> with(List<String> way, String step) {
        var longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }
}
