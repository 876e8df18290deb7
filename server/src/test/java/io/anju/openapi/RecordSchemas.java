package io.anju.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of every record which fields are always there: all but the {@code @Nullable} ones. */
class RecordSchemas extends ModelResolver {

    RecordSchemas(ObjectMapper mapper) {
        super(mapper, new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> next) {
        var type = _mapper.constructType(annotated.getType());
        if (type.getRawClass() == YearMonth.class) {
            return new StringSchema().pattern("^\\d{4}-\\d{2}$").example("2026-11");
        }
        Schema<?> schema = super.resolve(annotated, context, next);
        if (type.getRawClass().isRecord()) {
            Schema<?> model = context.getDefinedModels().get(_typeName(type));
            if (model != null && model.getProperties() != null) {
                model.setRequired(
                        alwaysThere(type.getRawClass()).sorted().distinct().toList());
                Comments.describe(model, type.getRawClass());
            }
        }
        return schema;
    }

    private static Stream<String> alwaysThere(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .flatMap(component ->
                        isUnwrapped(component) ? alwaysThere(component.getType()) : Stream.of(component.getName()));
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }
}
