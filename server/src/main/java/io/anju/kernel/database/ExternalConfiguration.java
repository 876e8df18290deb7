package io.anju.kernel.database;

import io.anju.kernel.database.DatabaseAddress.SignIn;
import io.anju.kernel.postgres.StartRefused;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL of one's own, 18 or newer, with the roles of {@code ops/roles.sql}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("environment.getProperty('spring.datasource.url', 'embedded') != 'embedded'")
class ExternalConfiguration {

    private static final int OLDEST_MAJOR = 18;

    @Bean
    DatabaseAddress databaseAddress(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:anju_app}") String user,
            @Value("${spring.datasource.password:}") String password,
            @Value("${spring.flyway.user:anju_owner}") String owner,
            @Value("${spring.flyway.password:}") String ownerPassword) {
        var address = new DatabaseAddress(url, new SignIn(user, password), new SignIn(owner, ownerPassword));
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var server = connection.getMetaData();
            refuseOlder(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new StartRefused("launch.database-unreachable", user, url, e.toString());
        }
        return address;
    }

    static void refuseOlder(int major, String version) {
        if (major < OLDEST_MAJOR) {
            throw new StartRefused("launch.database-too-old", version);
        }
    }
}
