package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.postgres.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** The migration on grants as they could be given before it. */
class OneLiveGrantModuleTests {

    private static final String BEFORE = """
            create table access_grant (
                id uuid primary key, account uuid not null, role text not null, company uuid not null, community uuid,
                since date not null, until date,
                constraint access_grant_is_there unique nulls not distinct (account, role, company, community, since));
            insert into access_grant
            select ('00000000-0000-0000-0000-00000000000' || n)::uuid, uuid_nil, role, uuid_nil, community, since::date, until::date
              from (values
                (1, 'manager', null::uuid, '2026-01-01', null),
                (2, 'manager', null, '2026-02-01', null),
                (3, 'manager', null, '2026-03-01', '2026-03-05'),
                (4, 'front_desk', null, '2026-02-01', null),
                (5, 'manager', uuid_nil, '2026-02-01', null)) given (n, role, community, since, until)
            """.replace("uuid_nil", "'00000000-0000-0000-0000-000000000000'::uuid");

    @TempDir
    Path home;

    @Test
    void ofSeveralLiveRowsOfOneRoleTheOldestStays() throws Exception {
        var migration = new ClassPathResource("db/migration/identity/V24__one_live_grant.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        try (var database = EmbeddedDatabase.open(home.resolve("data"), false, Clock.systemUTC());
                var connection = DriverManager.getConnection(database.url(), "postgres", database.password());
                var sql = connection.createStatement()) {
            sql.execute(BEFORE);

            sql.execute(migration);

            var lines = new ArrayList<String>();
            try (var rows = sql.executeQuery(
                    "select right(id::text, 1) || ' ' || coalesce(until::text, 'live') from access_grant order by id")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            assertThat(lines).containsExactly("1 live", "2 2026-02-01", "3 2026-03-05", "4 live", "5 live");
        }
    }
}
