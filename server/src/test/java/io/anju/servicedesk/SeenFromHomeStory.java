package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.SeenFromHome;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a resident may know of is found from their homes and from who they are, however many tickets the community has. */
@AnjuTest
class SeenFromHomeStory {

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void noTicketIsLookedAtThatIsNeitherOfTheirHomesNorTheirOwn() throws SQLException {
        var quarter = town.promising("S09-021");
        manyTickets(quarter);

        var plan = plan(quarter.community());

        assertThat(plan)
                .containsPattern("ticket_to_check_by_party on ticket c\\n\\s*Index Cond: .*party = ANY")
                .containsPattern("ticket_by_space on ticket o\\n\\s*Index Cond: .*space = ")
                .containsPattern("ticket_pk on ticket t\\n\\s*Index Cond: .*id = ");
        assertThat(plan.substring(0, plan.indexOf("Append")))
                .as("nothing is asked of each ticket")
                .doesNotContain("SubPlan");
    }

    /** As the owner, who may also have them counted: among a few the planner rightly reads them all. */
    private void manyTickets(Town.Quarter quarter) throws SQLException {
        assertThat(town.resident(quarter).post(mine(quarter), report(quarter)).status())
                .isEqualTo(201);
        var rooms = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> "\"9,%d,%d,%d01\"".formatted(n / 30 + 1, n % 30 + 1, n % 30 + 1))
                .collect(Collectors.joining(","));
        town.manager(quarter).post(at(quarter, "/ledger"), "{\"lines\":[" + rooms + "]}");
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("set anju.now = '2026-01-01T00:00:00Z'");
            statement.execute("""
                    do $$ declare columns text;
                    begin
                        select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
                         where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                        execute format(
                            'insert into ticket (%1$s) select %1$s from (
                                 select (jsonb_populate_record(t, jsonb_build_object(
                                     ''id'', uuidv7(), ''number'', ''X'' || p.id || n, ''space'', p.id))).*
                                   from ticket t join place p on p.community = t.community and p.kind = ''SPACE'',
                                        generate_series(1, 20) n
                                  where t.community = ''QUARTER'') many', columns);
                    end $$
                    """.replace("QUARTER", quarter.community().toString()));
            statement.execute("analyze ticket");
        }
    }

    /** The community of the test has few people: what reads all of them at once is not what one with thousands does. */
    private String plan(UUID community) {
        return Objects.requireNonNull(Scope.of(community, Actor.NOBODY)
                .get(() -> transaction.execute(status -> {
                    for (var way : List.of("seqscan", "hashjoin", "mergejoin")) {
                        sql.sql("set local enable_" + way + " = off").update();
                    }
                    return String.join(
                            "\n",
                            sql.sql(
                                            "explain (costs off) select t.number from ticket t where t.community = :community and "
                                                    + SeenFromHome.TICKET)
                                    .param("community", community)
                                    .param("account", UUID.randomUUID())
                                    .param("parties", new UUID[] {UUID.randomUUID()})
                                    .query(String.class)
                                    .list());
                })));
    }
}
