package io.anju.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port with its own PostgreSQL: one context, shared by every test class that says this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"anju.durable=false", "anju.first-start=false", "server.forward-headers-strategy=native"})
@Import({Town.class, AddressBook.class, Debts.class, Statements.class, Statements.Counting.class})
@ContextConfiguration(initializers = TemporaryData.class)
public @interface AnjuTest {}
