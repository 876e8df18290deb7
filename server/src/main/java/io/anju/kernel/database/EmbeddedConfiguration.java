package io.anju.kernel.database;

import io.anju.kernel.database.DatabaseAddress.SignIn;
import io.anju.kernel.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} the application brings its own PostgreSQL, with its data under {@code anju.data}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties, Clock clock) {
        return EmbeddedDatabase.open(Path.of(properties.data()), properties.durable(), clock);
    }

    @Bean
    DatabaseAddress databaseAddress(EmbeddedDatabase database) {
        return new DatabaseAddress(
                database.url(),
                new SignIn("anju_app", database.password()),
                new SignIn("anju_owner", database.password()));
    }
}
