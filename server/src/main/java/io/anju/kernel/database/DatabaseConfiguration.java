package io.anju.kernel.database;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.database.DatabaseAddress.SignIn;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** One database, whoever brings it: two pools for the application's role, and the owner's connection for migrations. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Migrations migrations(FlywayConnectionDetails owner) {
        return new Migrations(owner);
    }

    @Bean(destroyMethod = "close")
    @DependsOn("migrations")
    Pools dataSource(DatabaseAddress address) {
        return new Pools(address);
    }

    @Bean
    ScopedTransactions transactionManager(DataSource dataSource, BusinessClock clock) {
        return new ScopedTransactions(dataSource, clock);
    }

    @Bean
    FlywayConnectionDetails flywayConnection(DatabaseAddress address) {
        return new Owner(address.url(), address.owner());
    }

    private record Owner(String url, SignIn signIn) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return signIn.name();
        }

        @Override
        public String getPassword() {
            return signIn.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
