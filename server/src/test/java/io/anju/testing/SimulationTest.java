package io.anju.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application with a business clock that can be moved: a second context, shared by the tests that say this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AnjuTest
@ActiveProfiles("simulation")
@Import({Town.class, Notebook.class, NotebookListener.class, Errands.class})
public @interface SimulationTest {}
