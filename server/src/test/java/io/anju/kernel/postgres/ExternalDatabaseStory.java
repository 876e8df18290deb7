package io.anju.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.Anju;
import io.anju.kernel.Actor;
import io.anju.kernel.DatabaseHealth;
import io.anju.kernel.Scope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The application on a PostgreSQL that somebody else runs: another database, other passwords, roles from ops/roles.sql. */
@EnabledIfSystemProperty(named = "anju.long", matches = "true")
class ExternalDatabaseStory {

    private static final String PASSWORD = "another 'password'";

    @TempDir
    Path home;

    @Test
    void theApplicationMigratesAndReadsWhereItIsSentAndBringsNoDatabaseOfItsOwn() throws Exception {
        try (var theirs = EmbeddedDatabase.open(home.resolve("theirs"), false, Clock.systemUTC())) {
            var url = theirs.url().replace("/postgres?", "/estate?");
            prepare(theirs, url);
            try (var application = start(url, PASSWORD)) {
                var sql = application.getBean(JdbcClient.class);
                var transaction = application.getBean(TransactionTemplate.class);
                assertThat(transaction.<String>execute(
                                status -> sql.sql("select current_database() || ' ' || current_user")
                                        .query(String.class)
                                        .single()))
                        .isEqualTo("estate anju_app");
                assertThat(Scope.span()
                                .<Integer>get(() -> transaction.execute(status -> sql.sql("select count(*) from ticket")
                                        .query(Integer.class)
                                        .single())))
                        .isZero();
                assertThat(Scope.of(UUID.randomUUID(), Actor.NOBODY)
                                .<Integer>get(() -> transaction.execute(status -> sql.sql("select count(*) from place")
                                        .query(Integer.class)
                                        .single())))
                        .isZero();
                assertThat(application.getBeanProvider(DatabaseHealth.class).getIfAvailable())
                        .isNull();
            }
            assertThat(home.resolve("ours/postgres")).doesNotExist();
            assertThatThrownBy(() -> start(url, "wrong")).hasRootCauseInstanceOf(StartRefused.class);
        }
    }

    private static void prepare(EmbeddedDatabase theirs, String url) throws Exception {
        try (var superuser = connect(theirs, theirs.url());
                var sql = superuser.createStatement()) {
            sql.execute("create database estate");
        }
        try (var superuser = connect(theirs, url)) {
            DatabaseRoles.make(superuser, PASSWORD);
        }
    }

    private static Connection connect(EmbeddedDatabase theirs, String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", theirs.password());
    }

    private ConfigurableApplicationContext start(String url, String password) {
        return new SpringApplicationBuilder(Anju.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.password=" + password,
                        "--spring.flyway.password=" + password,
                        "--anju.data=" + home.resolve("ours"),
                        "--anju.key=" + home.resolve("key"),
                        "--anju.first-start=false",
                        "--server.port=0");
    }
}
