package io.anju.proof;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** What the database holds, seen by its owner: fingerprints by which a refusal is known to have left nothing behind. */
final class Rows implements AutoCloseable {

    /** Why a table is left out of the comparison. */
    private static final Map<String, String> APART = Map.ofEntries(
            Map.entry("rate_limit", "counts refusals on purpose"),
            Map.entry("guess", "counts wrong codes on purpose"),
            Map.entry("sign_in_code", "counts wrong codes on purpose"),
            Map.entry("second_factor", "remembers which code was shown"),
            Map.entry("oauth_visit", "begun by a question, before anybody has signed in"),
            Map.entry("spring_session", "says when the browser last asked"),
            Map.entry("spring_session_attributes", "says when the browser last asked"),
            Map.entry("account_session", "says when the browser last asked"),
            Map.entry("event_publication", "emptied as listeners finish"),
            Map.entry("scheduled_tasks", "the jobs' own"),
            Map.entry("health_finding", "written by a job"),
            Map.entry("fact_unsealed", "emptied by the sealing job"),
            Map.entry("fact_seal", "written by the sealing job"),
            Map.entry("fact_salt", "written by the sealing job"),
            Map.entry("seal_batch", "written by the sealing job"),
            Map.entry("verification_run", "goes on in the background"),
            Map.entry("changed_subject", "emptied by the roll-up job"),
            Map.entry("verdict_state", "written by the roll-up job"),
            Map.entry("clause_roll_up", "written by the roll-up job"),
            Map.entry("day_roll_up", "written by the roll-up job"),
            Map.entry("roll_up_round", "written by the roll-up job"),
            Map.entry("adopted_roll_up", "written by the roll-up job"),
            Map.entry("roll_up_run", "written by the roll-up job"),
            Map.entry("figure_round", "written by the figures' job"),
            Map.entry("figure_roll_up", "written by the figures' job"),
            Map.entry("party_unspelt", "emptied by the job that spells names"),
            Map.entry("desk_mailbox_reading", "written by the job that reads mailboxes"),
            Map.entry("delivery", "moved on by the sending job"),
            Map.entry("dead_letter", "written by the sending job"));

    private static final String TABLES = """
            select c.name, c.class, bool_or(a.attname = 'community') as of_community, bool_or(a.attname = 'id') as with_id
              from table_class c
              join pg_class r on r.oid = to_regclass(c.name) and not r.relispartition
              join pg_attribute a on a.attrelid = r.oid and a.attnum > 0
             group by c.name, c.class order by c.name
            """;

    private static final Duration SOON = Duration.ofMillis(20);

    private record Table(String name, String kind, boolean ofCommunity, boolean withId) {}

    private final Connection connection;
    private final String communities;
    private final List<Table> tables;

    Rows(FlywayConnectionDetails owner, UUID... communities) {
        this.communities = Stream.of(communities).map(id -> "'" + id + "'").collect(Collectors.joining(","));
        try {
            connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tables = all(
                TABLES,
                row -> new Table(
                        row.getString("name"),
                        row.getString("class"),
                        row.getBoolean("of_community"),
                        row.getBoolean("with_id")));
    }

    /** By table, once the listeners have heard everything. */
    Map<String, String> settled() {
        await().pollDelay(Duration.ZERO).pollInterval(SOON).until(this::allHeard);
        return fingerprints();
    }

    private boolean allHeard() {
        return all(
                        "select true from event_publication where serialized_event ~ '%s'"
                                .formatted(communities.replace("'", "").replace(',', '|')),
                        row -> true)
                .isEmpty();
    }

    Map<String, String> fingerprints() {
        var each = tables.stream()
                .filter(table -> !APART.containsKey(table.name()))
                .map(table -> """
                        select '%s' as name, count(*) || ':' || coalesce(sum(hashtextextended(%s::text, 0)), 0) as print
                          from %s t where %s""".formatted(table.name(), content(table), table.name(), ours(table)))
                .collect(Collectors.joining(" union all "));
        var prints = new TreeMap<String, String>();
        all(each, row -> prints.put(row.getString("name"), row.getString("print")));
        return prints;
    }

    /** An account counts wrong passwords on purpose. */
    private static String content(Table table) {
        return table.name().equals("account") ? "(to_jsonb(t) - 'failures' - 'locked_until')" : "t";
    }

    private String ours(Table table) {
        return table.kind().equals("community") && table.ofCommunity() ? "community in (" + communities + ")" : "true";
    }

    /** The next transaction that writes: while it stays the same, nobody has written anything. */
    String nextWriting() {
        return all("select pg_snapshot_xmax(pg_current_snapshot())::text as next", row -> row.getString("next"))
                .getFirst();
    }

    /** The tables that are not what they were. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    /** The newest row of each table of a community, by table. */
    Map<String, String> newest(UUID community) {
        var each = tables.stream()
                .filter(table -> table.ofCommunity() && table.withId())
                .map(table -> "(select '%s' as name, id::text from %s where community = '%s' order by id desc limit 1)"
                        .formatted(table.name(), table.name(), community))
                .collect(Collectors.joining(" union all "));
        var ids = new TreeMap<String, String>();
        all(each, row -> ids.put(row.getString("name"), row.getString("id")));
        return ids;
    }

    /** Whether a row of a community has the id. */
    boolean hold(String id, UUID community) {
        var each = tables.stream()
                .filter(table -> table.ofCommunity() && table.withId())
                .map(table -> "select true from %s where community = '%s' and id::text = '%s'"
                        .formatted(table.name(), community, id))
                .collect(Collectors.joining(" union all "));
        return !all(each, row -> true).isEmpty();
    }

    /** Whether a text is kept somewhere exactly as it is. */
    boolean hold(String text) {
        var each = tables.stream()
                .filter(table -> !table.kind().equals("local") && !table.name().equals("history"))
                .map(table ->
                        "select true from %s t where %s and position(to_json(s.said)::text in to_jsonb(t)::text) > 0"
                                .formatted(table.name(), ours(table)))
                .collect(Collectors.joining(" union all "));
        return !all(
                        "select true from (select '%s'::text as said) s where exists (%s)"
                                .formatted(text.replace("'", "''"), each),
                        row -> true)
                .isEmpty();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Reading<T> reading) {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var found = new java.util.ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
