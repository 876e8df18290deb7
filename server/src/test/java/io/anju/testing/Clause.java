package io.anju.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Claims that the test shows these clauses at work: it runs once for each id, which it may take as a {@code String}
 * parameter. The claim fails unless that run went through HTTP and, while a request was under way, left something that
 * carries the id (see {@link ClauseTraces}) or was refused (409, 422) by a problem that names it. docs/clauses.md lists the
 * claims.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ClauseClaims.class)
public @interface Clause {

    /** Ids of the catalogue, for example {@code S09-021}. */
    String[] value();
}
