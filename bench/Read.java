import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reads through the API on ten million tickets and ten million facts: what 200 people who each ask once a second wait for, and
 * how many answers a second there are at most, beside bare handlers in the same process that send the same SQL and bytes.
 */
final class Read {

    private static final int TIMES = 5;
    private static final int USERS = 200;
    private static final int OPEN_SECONDS = 20;
    private static final int CLOSED_SECONDS = 8;
    private static final int CONNECTIONS = 32;
    private static final int COMMUNITIES = 100;
    private static final int SAMPLE = 2_000;

    private record Place(UUID community, List<UUID> tickets, List<String> cursors) {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        var data = Path.of("server/target/read/data-" + rows).toAbsolutePath();
        Files.createDirectories(data.getParent());
        var application = new Application(data, Application.freePort(), Floor.of(data.getParent(), "BareController"));
        application.startWithDemonstration();
        try (var database = DriverManager.getConnection(
                application.databaseUrl(), "postgres", application.databasePassword())) {
            var desk = Session.signIn(application.port, "qinghe-desk");
            var community = UUID.fromString(Session.find(desk.read("/api/me").path("communities"), "id"));
            var filled = data.resolveSibling(data.getFileName() + ".filled");
            if (Files.notExists(filled)) {
                fill(database, community, rows);
                Files.createFile(filled);
            }
            measure(rows, people(database, desk), place(database, community));
        } finally {
            application.stop();
        }
    }

    private static void measure(int rows, List<Session> people, Place place) throws Exception {
        var here = "/api/communities/" + place.community() + "/tickets";
        var bare = "/api/communities/" + place.community() + "/bench";
        Map<String, Load.Request> requests = new TreeMap<>();
        requests.put("detail", (user, n) -> ask(people.get(user), here + "/" + any(place.tickets(), n)));
        requests.put("list", (user, n) -> ask(people.get(user), here + "?after=" + any(place.cursors(), n)));
        requests.put("bare row", (user, n) -> ask(people.get(user), bare + "/row/" + any(place.tickets(), n)));
        requests.put("bare list", (user, n) -> ask(people.get(user), bare + "/list?after=" + any(place.cursors(), n)));
        Map<String, List<Double>> peaks = new TreeMap<>();
        Map<String, List<Double>> waits = new TreeMap<>();
        long failures = 0;
        for (var request : requests.values()) {
            Load.closed(CONNECTIONS, CLOSED_SECONDS, request);
        }
        for (int i = 0; i < TIMES; i++) {
            for (var name : List.of("detail", "list")) {
                var latencies = Load.open(USERS, OPEN_SECONDS, requests.get(name));
                failures += latencies.failures();
                waits.computeIfAbsent(name + " p50", key -> new ArrayList<>()).add(latencies.percentile(0.5));
                waits.computeIfAbsent(name + " p99", key -> new ArrayList<>()).add(latencies.percentile(0.99));
            }
            for (var request : requests.entrySet()) {
                peaks.computeIfAbsent(request.getKey(), key -> new ArrayList<>())
                        .add(Load.closed(CONNECTIONS, CLOSED_SECONDS, request.getValue()));
            }
        }
        Section.write("Reading (bench/read)", table(rows, waits, peaks, failures));
    }

    private static String table(int rows, Map<String, List<Double>> waits, Map<String, List<Double>> peaks, long failures) {
        var table = new StringBuilder("""
                %,d tickets and as many facts in %d communities of equal size; the reads go to one of them, to tickets and pages
                anywhere in it. Driver, application and PostgreSQL share the cores; medians of %d rounds in turn.

                %d people who each ask once a second for %d s, from the moment they meant to ask. Must reach: p99 50 ms. Failed: %d.

                | read | p50 ms | p99 ms | p99 of all rounds |
                |---|---|---|---|
                """.formatted(rows, COMMUNITIES, TIMES, USERS, OPEN_SECONDS, failures));
        for (var name : List.of("detail", "list")) {
            table.append("| %s | %.1f | **%.1f** | %s |\n".formatted(
                    name, Load.median(waits.get(name + " p50")), Load.median(waits.get(name + " p99")), Load.all(waits.get(name + " p99"))));
        }
        table.append("""

                Answers a second, %d connections that ask again at once, %d s. Must reach: 60 %% of the bare handler.

                | read | a second | bare handler | share | all rounds | bare, all rounds |
                |---|---|---|---|---|---|
                """.formatted(CONNECTIONS, CLOSED_SECONDS));
        row(table, "detail (one ticket)", peaks.get("detail"), peaks.get("bare row"));
        row(table, "list (50 tickets)", peaks.get("list"), peaks.get("bare list"));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, List<Double> ours, List<Double> floor) {
        table.append("| %s | %.0f | %.0f | **%.0f %%** | %s | %s |\n".formatted(
                name, Load.median(ours), Load.median(floor), 100 * Load.median(ours) / Load.median(floor), Load.all(ours), Load.all(floor)));
    }

    private static void ask(Session session, String path) throws IOException, InterruptedException {
        var answer = session.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    private static <T> T any(List<T> of, long number) {
        return of.get((int) (number * 7919 % of.size()));
    }

    /** One person in as many sessions as there are users: no two of them write the same session. */
    private static List<Session> people(Connection database, Session first) throws SQLException {
        var id = new String(Base64.getDecoder().decode(first.cookie()), java.nio.charset.StandardCharsets.UTF_8);
        var people = new ArrayList<Session>();
        try (var session = database.prepareStatement("""
                        insert into spring_session
                        select ?, ?, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name
                          from spring_session where session_id = ?""");
                var attributes = database.prepareStatement("""
                        insert into spring_session_attributes
                        select ?, attribute_name, attribute_bytes from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id where s.session_id = ?""")) {
            for (int i = 0; i < USERS; i++) {
                var key = UUID.randomUUID().toString();
                var copy = UUID.randomUUID().toString();
                session.setString(1, key);
                session.setString(2, copy);
                session.setString(3, id);
                session.executeUpdate();
                attributes.setString(1, key);
                attributes.setString(2, id);
                attributes.executeUpdate();
                people.add(first.under(Base64.getEncoder().encodeToString(copy.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            }
        }
        return people;
    }

    private static Place place(Connection database, UUID community) throws SQLException {
        var tickets = new ArrayList<UUID>();
        var cursors = new ArrayList<String>();
        try (var sql = database.createStatement()) {
            var rows = sql.executeQuery("""
                    select id, next_due::text from ticket tablesample bernoulli (10) where community = '%s'
                     order by md5(id::text) limit %d""".formatted(community, SAMPLE));
            while (rows.next()) {
                tickets.add(rows.getObject(1, UUID.class));
                cursors.add(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((rows.getString(2) + "|" + rows.getString(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return new Place(community, tickets, cursors);
    }

    /** A tenth of the tickets is still open and has a due time of its own; the others are closed. */
    private static void fill(Connection database, UUID community, int rows) throws SQLException {
        int each = rows / COMMUNITIES;
        try (var sql = database.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
            sql.execute("set time zone 'UTC'");
            for (int i = 0; i < COMMUNITIES; i++) {
                var where = i == 0 ? community : new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L + i);
                sql.execute("""
                        create temporary table made as
                        select n, uuidv7(interval '-300 days' + n * interval '250 seconds') as id,
                               now() - interval '300 days' + n * interval '250 seconds' as at
                          from generate_series(1, %d) n""".formatted(each));
                sql.execute("""
                        insert into ticket (community, id, number, space, kind, visit, nature, dispatch, profile, channel, category, category_name, description, state, reported_at, assignee,
                               assigned_at, accept_due, accepted_at, arrive_at_risk, arrive_due, arrived_at, finished_at, closed_at,
                               called_back, version)
                        select '%1$s', m.id, 'B-' || m.n, s.places[1 + m.n %% array_length(s.places, 1)], 'REPAIR', true, 'URGENT', 'AUTOMATIC', 'LEAK', 'PHONE', 'leak',
                               '漏水', '厨房漏水，水从吊顶滴下来', case when m.n %% 10 = 0 then 'ASSIGNED' else 'CLOSED' end, m.at, s.employee,
                               m.at, m.at + interval '5 min', m.at + interval '3 min', m.at + interval '12 min', m.at + interval '15 min',
                               case when m.n %% 10 <> 0 then m.at + interval '11 min' end,
                               case when m.n %% 10 <> 0 then m.at + interval '40 min' end,
                               case when m.n %% 10 <> 0 then m.at + interval '2 h' end,
                               case when m.n %% 10 <> 0 then 'ANSWERED' end, 6
                          from made m, (select array(select id from place where community = '%2$s' and kind = 'SPACE') as places,
                               (select employee from posting where community = '%2$s' limit 1) as employee) s
                        """.formatted(where, community));
                sql.execute("""
                        insert into fact (community, id, kind, version, subject, happened_at, learned_at, outcome, source, detail)
                        select '%s', uuidv7(interval '-300 days' + m.n * interval '250 seconds'), 'servicedesk.reported', 1, m.id, m.at, m.at, null, 'TYPED', '{}'
                          from made m""".formatted(where));
                sql.execute("drop table made");
                if (i % 10 == 9) {
                    System.out.printf("%,d tickets%n", (i + 1L) * each);
                }
            }
            sql.execute("set session_replication_role = origin");
            sql.execute("vacuum analyze");
        }
    }
}
