import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/**
 * The turns of a large community: all of them made for 35 days ahead, looked over again when nothing is missing, and what waits for one
 * person read on the phone. Beside it the bare insertion of the same rows.
 */
final class Planned {

    private static final int PLANS = 400;
    private static final int TIMES = 5;
    private static final int READS = 300;
    private static final String CLAUSE = "S09-026";

    private final Session manager;
    private final String community;
    private final UUID id;

    private Planned(Application application) throws Exception {
        manager = Session.signIn(application.port, "qinghe");
        id = UUID.fromString(Session.find(manager.read("/api/me").path("communities"), "id"));
        community = "/api/communities/" + id;
    }

    public static void main(String[] arguments) throws Exception {
        int plans = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PLANS;
        var folder = Files.createTempDirectory("anju-planned");
        var application = new Application(folder.resolve("data"), Application.freePort());
        application.startWithDemonstration();
        try (var database = DriverManager.getConnection(
                application.databaseUrl(), "postgres", application.databasePassword())) {
            new Planned(application).run(application, database, plans);
        } finally {
            application.stop();
        }
    }

    private void run(Application application, Connection database, int plans) throws Exception {
        Ledger.require(201, manager.post(
                        community + "/adoptions", "{\"clause\":\"%s\",\"selfReported\":true}".formatted(CLAUSE), UUID.randomUUID())
                .statusCode());
        fill(database, plans);
        double made = prepare();
        int turns = count(database, "select count(*) from planned_task");
        int owed = count(database, "select count(*) from expectation where kind = 'plannedwork.turn'");
        var again = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            again[n] = prepare();
        }
        Arrays.sort(again);
        double floor = floor(database);
        var technician = Session.signInByPhone(application, "19900000217");
        var reads = new double[READS];
        for (int n = 0; n < READS; n++) {
            long begun = System.nanoTime();
            technician.read(community + "/my-planned-tasks");
            reads[n] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(reads);
        Section.write("Planned work (bench/planned)", """
                %,d plans, twice a day at %,d places in all, made at once for 35 days ahead and what has begun opened: %,d turns, of which %,d are owed by a
                promise already. Floor: the same rows inserted into a table with the same indexes by one statement. Then looked over again with
                nothing missing (median of %d), and what waits for one person, one reader, %d times.

                | | seconds | turns a second |
                |---|---|---|
                | bare insertion | %.1f | %,.0f |
                | made, opened, owed | %.1f | %,.0f |
                | looked over again | %.2f | |

                | what waits for one person | ms |
                |---|---|
                | median | %.1f |
                | p99 | %.1f |
                """.formatted(
                        plans, count(database, "select count(*) from plan_place"), turns, owed, TIMES, READS,
                        floor, turns / floor, made, turns / made, again[TIMES / 2],
                        reads[READS / 2], reads[READS * 99 / 100]));
    }

    /** Setting the seasons looks over every plan. */
    private double prepare() throws Exception {
        var path = community + "/plan-seasons";
        int version = manager.read(path).path("version").asInt();
        var days = """
                {"spring":"03-01","summer":"06-01","autumn":"09-01","winter":"12-01","heatingFrom":"11-15","heatingUntil":"03-15"}""";
        long begun = System.nanoTime();
        Ledger.require(200, manager.change(path, days, version).statusCode());
        return (System.nanoTime() - begun) / 1e9;
    }

    private void fill(Connection database, int plans) throws SQLException {
        execute(database, """
                insert into plan (community, id, title, clause, frequency, post, minutes, photo, since, made_at, version)
                select '%1$s', uuidv7(), '清运 ' || n, '%2$s', '2/DAY', '维修工', 10, true, current_date, now(), 1
                  from generate_series(1, %3$d) n;
                insert into plan_place (community, plan, place, n)
                select d.community, d.id, p.id, row_number() over (partition by d.id order by p.id)
                  from plan d join place p on p.community = d.community where d.community = '%1$s'"""
                .formatted(id, CLAUSE, plans));
    }

    private static double floor(Connection database) throws SQLException {
        execute(database, "create table bare_task (like planned_task including all)");
        long begun = System.nanoTime();
        execute(database, "insert into bare_task select * from planned_task");
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void execute(Connection database, String statements) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(statements);
        }
    }

    private static int count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
