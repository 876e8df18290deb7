import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The wall of one community on ten million facts: at rest, and when something changed since the last look, so that the look
 * judges it first. Beside it a bare handler in the same process with the same statement.
 */
final class Wall {

    private static final int TIMES = 5;
    private static final int SECONDS = 30;
    private static final int STEPS = 100;
    private static final int SAMPLE = 1_000;

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        var data = Path.of("server/target/wall/data-" + rows).toAbsolutePath();
        Files.createDirectories(data.getParent());
        var application = new Application(data, Application.freePort(), Floor.of(data.getParent(), "BareWall"));
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
            measure(rows, desk, database, community);
        } finally {
            application.stop();
        }
    }

    private static void measure(int rows, Session desk, Connection database, UUID community) throws Exception {
        var here = "/api/communities/" + community;
        var recent = recent(database, community);
        Map<String, Load.Request> requests = new LinkedHashMap<>();
        requests.put("at rest", (user, n) -> ask(desk, here + "/wall"));
        requests.put("after a change", (user, n) -> {
            mark(database, community, recent.get((int) (n * 7919 % recent.size())));
            ask(desk, here + "/wall");
        });
        requests.put("bare", (user, n) -> ask(desk, here + "/bench/wall"));
        Map<String, List<Double>> p50 = new LinkedHashMap<>();
        Map<String, List<Double>> p99 = new LinkedHashMap<>();
        for (int i = 0; i <= TIMES; i++) {
            for (var request : requests.entrySet()) {
                var latencies = Load.open(1, SECONDS, request.getValue());
                if (latencies.failures() > 0) {
                    throw new IllegalStateException(request.getKey() + ": " + latencies.failures() + " failed");
                }
                if (i > 0) {
                    p50.computeIfAbsent(request.getKey(), key -> new ArrayList<>()).add(latencies.percentile(0.5));
                    p99.computeIfAbsent(request.getKey(), key -> new ArrayList<>()).add(latencies.percentile(0.99));
                }
            }
        }
        Section.write("The wall (bench/wall)", table(rows, p50, p99));
    }

    private static String table(int rows, Map<String, List<Double>> p50, Map<String, List<Double>> p99) {
        var table = new StringBuilder("""
                One community with %,d facts, one for each arrival owed in 300 days; a tenth never came. Somebody looks at the running
                month once a second for %d s, nothing changed or one subject of the last day since. Medians of %d rounds in turn after
                one that does not count. Must reach: p99 100 ms.

                | wall | p50 ms | p99 ms | p99 of all rounds |
                |---|---|---|---|
                """.formatted(rows, SECONDS, TIMES));
        for (var name : p50.keySet()) {
            table.append("| %s | %.1f | **%.1f** | %s |\n".formatted(
                    name, Load.median(p50.get(name)), Load.median(p99.get(name)), Load.all(p99.get(name))));
        }
        return table.toString();
    }

    private static void ask(Session session, String path) throws IOException, InterruptedException {
        var answer = session.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    private static List<UUID> recent(Connection database, UUID community) throws SQLException {
        var subjects = new ArrayList<UUID>();
        try (var sql = database.createStatement()) {
            var rows = sql.executeQuery("""
                    select subject from verdict_state where community = '%s'
                       and day = (select max(day) from verdict_state where community = '%1$s') limit %d""".formatted(community, SAMPLE));
            while (rows.next()) {
                subjects.add(rows.getObject(1, UUID.class));
            }
        }
        return subjects;
    }

    /** As a fact that is recorded marks its subject. */
    private static synchronized void mark(Connection database, UUID community, UUID subject) throws SQLException {
        try (var sql = database.prepareStatement("""
                insert into changed_subject (community, subject, marks) values (?, ?, 1)
                on conflict (community, subject) do update set marks = changed_subject.marks + 1""")) {
            sql.setObject(1, community);
            sql.setObject(2, subject);
            sql.executeUpdate();
        }
    }

    /** Arrivals owed under the community's own promise; a tenth of them is not kept, the others are within eleven minutes. */
    private static void fill(Connection database, UUID community, int rows) throws SQLException {
        int each = rows / STEPS;
        try (var sql = database.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
            for (int i = 0; i < STEPS; i++) {
                sql.execute("""
                        create temporary table made as
                        select uuidv7(interval '-300 days' + n * (interval '300 days' / %1$d)) as subject,
                               now() - interval '300 days' + n * (interval '300 days' / %1$d) as since,
                               case when n %% 10 <> 0 then uuidv7(interval '-300 days' + n * (interval '300 days' / %1$d)) end as fact,
                               v.id as version, a.clause
                          from generate_series(%2$d, %3$d) n,
                               adoption a join adoption_version v on v.community = a.community and v.adoption = a.id
                         where a.community = '%4$s' and a.clause = 'S09-021'
                           and v.id = (select id from adoption_version where community = a.community and adoption = a.id
                                        order by in_force_from limit 1)
                        """.formatted(rows, (long) i * each + 1, (long) (i + 1) * each, community));
                sql.execute("""
                        insert into fact (community, id, kind, version, subject, happened_at, learned_at, outcome, source, detail)
                        select '%s', fact, 'servicedesk.arrived', 1, subject, since + interval '11 min', since + interval '11 min',
                               'applied', 'SCANNED', '{}' from made where fact is not null""".formatted(community));
                sql.execute("""
                        insert into expectation (community, id, kind, subject, label, adoption_version, clause, since, at_risk_from,
                               due_at, satisfied_by)
                        select '%s', uuidv7(), 'servicedesk.arrival', subject, 'B', version, clause, since, since + interval '12 min',
                               since + interval '15 min', 'servicedesk.arrived' from made""".formatted(community));
                sql.execute("""
                        insert into verdict_state (community, kind, subject, clause, day, company, label, adoption_version, since,
                               at_risk_from, due_at, satisfied_at, satisfied_by, withdrawn)
                        select '%1$s', 'servicedesk.arrival', subject, clause,
                               ((since + interval '15 min') at time zone 'Asia/Shanghai')::date,
                               (select company from management where community = '%1$s' limit 1), 'B', version, since,
                               since + interval '12 min', since + interval '15 min',
                               case when fact is not null then since + interval '11 min' end, fact, false
                          from made""".formatted(community));
                sql.execute("drop table made");
                if (i % 10 == 9) {
                    System.out.printf("%,d facts%n", (i + 1L) * each);
                }
            }
            sql.execute("""
                    insert into day_roll_up (community, company, clause, day, met, late, open, at_risk_from, breached_from, last_due)
                    select community, company, clause, day, count(satisfied_at), 0, count(*) - count(satisfied_at),
                           min(at_risk_from) filter (where satisfied_at is null), min(due_at) filter (where satisfied_at is null),
                           max(due_at) filter (where satisfied_at is null)
                      from verdict_state where community = '%s' group by community, company, clause, day
                        on conflict (community, company, clause, day) do update set met = excluded.met, open = excluded.open,
                           at_risk_from = excluded.at_risk_from, breached_from = excluded.breached_from, last_due = excluded.last_due
                    """.formatted(community));
            sql.execute("set session_replication_role = origin");
            sql.execute("vacuum analyze");
        }
    }
}
