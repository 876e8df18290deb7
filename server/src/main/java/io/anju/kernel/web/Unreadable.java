package io.anju.kernel.web;

import io.anju.kernel.web.Problems.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says which value of a request could not be read, and what belongs there. */
@Component
class Unreadable {

    private static final Map<Class<?>, String> KINDS = Map.of(
            UUID.class, "id",
            LocalDate.class, "day",
            LocalTime.class, "time",
            YearMonth.class, "month",
            Instant.class, "instant",
            Boolean.class, "choice",
            boolean.class, "choice",
            String.class, "text");

    private final Problems problems;

    Unreadable(Problems problems) {
        this.problems = problems;
    }

    /** A part of the address, or a question behind it. */
    ProblemDetail parameter(String name, @Nullable Class<?> wanted) {
        return problem(name, expected(wanted));
    }

    /** A body; without a field to name it is no JSON at all. */
    ProblemDetail body(@Nullable Throwable cause) {
        return cause instanceof DatabindException read && !read.getPath().isEmpty()
                ? problem(field(read), wrong(read))
                : problems.of(400, "kernel.http-400");
    }

    private String wrong(DatabindException read) {
        return switch (read) {
            case PropertyBindingException unknown -> problems.text("kernel.wrong.unknown");
            case InvalidFormatException format ->
                format.getTargetType() == String.class
                        ? problems.text("kernel.unusable-text.detail")
                        : expected(format.getTargetType());
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> problems.text("kernel.wrong.value");
        };
    }

    private String expected(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return problems.text("kernel.wrong.value");
        }
        if (wanted.isEnum()) {
            var words = Arrays.stream(Objects.requireNonNull(wanted.getEnumConstants()))
                    .map(String::valueOf)
                    .collect(Collectors.joining("、"));
            return problems.text("kernel.wrong.word", words);
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return problems.text("kernel.wrong.list");
        }
        boolean number = Number.class.isAssignableFrom(wanted) || wanted.isPrimitive();
        return problems.text("kernel.wrong." + KINDS.getOrDefault(wanted, number ? "number" : "value"));
    }

    private ProblemDetail problem(String field, String message) {
        var problem = problems.of(400, "kernel.wrong-value");
        problem.setProperty("errors", List.of(new FieldError(field, message)));
        return problem;
    }

    /** As the validation names it: {@code days[0].name}. */
    private static String field(DatabindException read) {
        var name = new StringBuilder();
        for (JacksonException.Reference step : read.getPath()) {
            if (step.getPropertyName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                var property = step.getPropertyName();
                name.append(name.isEmpty() ? "" : ".").append(property.isEmpty() ? "\"\"" : property);
            }
        }
        return name.toString();
    }
}
