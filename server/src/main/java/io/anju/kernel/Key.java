package io.anju.kernel;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** The composite key (community, id) of an aggregate root. */
@Id
@Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
@Retention(RUNTIME)
@Target({FIELD, ANNOTATION_TYPE})
public @interface Key {}
