package io.anju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database says no too: every table has a class, every community table hides other communities' rows. */
@AnjuTest
class DatabaseModuleTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @Test
    void everyTableSaysWhatItIs() {
        assertThat(names("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                   and c.relname !~ '^flyway_schema_history'
                   and not exists (select from table_class t where t.name = c.relname)
                """)).isEmpty();
    }

    @Test
    void everyCommunityTableIsLedByItAndHasRowSecurity() {
        assertThat(names("""
                select t.name from table_class t join pg_class c on c.oid = t.name::regclass
                  left join pg_index i on i.indrelid = c.oid and i.indisprimary
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                 where t.class = 'community' and not (c.relrowsecurity and a.attname is not distinct from 'community')
                """)).isEmpty();
    }

    /** What people change has a history; what else the application updates is on the list in docs/domain/history.md, with why. */
    @Test
    void whatPeopleChangeHasAHistory() throws IOException {
        var excepted = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(Files.readString(Path.of("../docs/domain/history.md")))
                .results()
                .map(line -> line.group(1))
                .toList();
        var without = names("""
                select t.name from table_class t
                 where t.class = 'community' and has_any_column_privilege('anju_app', t.name::regclass, 'update')
                   and not exists (select from pg_trigger g
                                    where g.tgrelid = t.name::regclass and g.tgname = 'keep_history')
                """);
        assertThat(without).isNotEmpty().isSubsetOf(excepted);
    }

    @Test
    void everyViewReadsWithTheRightsOfItsReader() {
        assertThat(names("""
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind = 'v'
                   and not coalesce(reloptions @> array['security_invoker=true'], false)
                   and relname !~ '^pg_stat'
                """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNoTableAndDeletesOnlyWhereListed() {
        var deletable = names("""
                select table_name from information_schema.role_table_grants
                 where grantee = 'anju_app' and privilege_type = 'DELETE' and table_schema = 'public' order by 1
                """);
        assertThat(names("select tablename from pg_tables where tableowner = 'anju_app'"))
                .isEmpty();
        assertThat(List.of(
                        "changed_subject",
                        "email_code",
                        "event_publication",
                        "fact_salt",
                        "fact_unsealed",
                        "health_finding",
                        "idempotency_record",
                        "oauth_stand_in_code",
                        "oauth_visit",
                        "party_unspelt",
                        "rate_limit",
                        "receipt_nonce",
                        "scheduled_tasks",
                        "sign_in_code",
                        "spring_session",
                        "spring_session_attributes",
                        "stored_file",
                        "story_due",
                        "verdict_state",
                        "working_window"))
                .containsAll(deletable);
    }

    @Test
    void withoutAScopeAndUnderAForeignOneNoRowIsSeen() {
        var quarter = town.promising("S09-021");
        assertThat(places(Scope.of(quarter.community(), Actor.NOBODY))).isPositive();
        assertThat(places(Scope.none(Actor.NOBODY))).isZero();
        assertThat(places(Scope.of(UUID.randomUUID(), Actor.NOBODY))).isZero();
    }

    private int places(Scope scope) {
        return scope.get(() -> transaction.execute(status ->
                sql.sql("select count(*) from place").query(Integer.class).single()));
    }

    private List<String> names(String query) {
        return transaction.execute(status -> sql.sql(query).query(String.class).list());
    }
}
