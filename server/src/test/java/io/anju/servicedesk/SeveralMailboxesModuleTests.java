package io.anju.servicedesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** The migration to several mailboxes, where there was one with a mail in it. */
class SeveralMailboxesModuleTests {

    private static final String BEFORE = "81";
    private static final String AFTER = "82";
    private static final String COMMUNITY = "00000000-0000-0000-0000-000000000001";

    /** The mailbox of a community, how far it has been read, and what came to it. */
    private static final String ONE_MAILBOX = """
            insert into desk_mailbox (community, address, host, port, login, password, active, version)
            values ('%1$s', 'Desk@example.com', 'imap.example.com', 993, 'desk', 'sealed', true, 3);
            insert into desk_mailbox_reading (community, connected_at, uid_validity, last_uid)
            values ('%1$s', '2026-10-01T08:00:00Z', 7, 42);
            insert into desk_mail (community, id, mark, uid_validity, uid, subject, words, notes, answerable, arrived_at,
                                   taken_in_at, unread_since, state)
            values ('%1$s', '00000000-0000-0000-0000-000000000002', 'mark', 7, 42, 'a lamp', 'is dark', '{}', false,
                    '2026-10-02T08:00:00Z', '2026-10-02T08:01:00Z', '2026-10-02T08:00:00Z', 'UNREAD')
            """.formatted(COMMUNITY);

    @TempDir
    Path home;

    @Test
    void theOneThatIsThereGoesOnUnderTheIdOfItsCommunity() throws Exception {
        try (var database = EmbeddedDatabase.open(home.resolve("data"), false, Clock.systemUTC())) {
            migrate(database, BEFORE);
            try (var connection = DriverManager.getConnection(database.url(), "postgres", database.password());
                    var sql = connection.createStatement()) {
                sql.execute(ONE_MAILBOX);
                int history = Integer.parseInt(one(sql, "select count(*) from history"));

                migrate(database, AFTER);

                assertThat(one(sql, """
                        select concat_ws(' ', id, name, address, login, convert_from(password, 'UTF8'), active, version)
                          from desk_mailbox where ended_at is null
                        """)).isEqualTo(COMMUNITY + " Desk@example.com Desk@example.com desk sealed t 3");
                assertThat(one(sql, "select concat_ws(' ', mailbox, uid_validity, last_uid) from desk_mailbox_reading"))
                        .isEqualTo(COMMUNITY + " 7 42");
                assertThat(one(sql, "select concat_ws(' ', mailbox, subject) from desk_mail"))
                        .isEqualTo(COMMUNITY + " a lamp");
                assertThat(one(sql, "select count(*) from history"))
                        .as("nobody changed anything")
                        .isEqualTo(Integer.toString(history));
                sql.execute("update desk_mailbox set name = 'fees'");
                assertThat(one(sql, "select count(*) from history"))
                        .as("what people change is kept again")
                        .isEqualTo(Integer.toString(history + 1));
            }
        }
    }

    /** As a start does, but the desk only as far as that. */
    private static void migrate(EmbeddedDatabase database, String desk) throws Exception {
        migrate(database, "__root", "flyway_schema_history", "latest");
        for (var module : modules()) {
            var target = module.equals("servicedesk") ? desk : "latest";
            migrate(database, module, "flyway_schema_history_" + module, target);
            if (module.equals("servicedesk")) {
                return;
            }
        }
    }

    private static List<String> modules() throws Exception {
        return new ClassPathResource("db/modules")
                .getContentAsString(UTF_8)
                .lines()
                .toList();
    }

    private static void migrate(EmbeddedDatabase database, String module, String history, String target) {
        Flyway.configure()
                .dataSource(database.url(), "anju_owner", database.password())
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .table(history)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(target)
                .load()
                .migrate();
    }

    private static String one(Statement sql, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
