import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Registering a ticket through the API, beside pgbench that replays the statements of one such request on the same database
 * with the same durability. Two requests are captured; where their parameters differ in what must be unique, the replay makes
 * its own.
 */
final class Register {

    private static final int TIMES = 5;
    private static final int SECONDS = 10;
    private static final int CLIENTS = 8;
    private static final Pattern LINE = Pattern.compile(
            "^§(?<pool>[^§]*)§ LOG: +duration: [0-9.]+ ms +(?:execute [^:]*|statement): (?<sql>.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("^§[^§]*§ DETAIL: +Parameters: (?<all>.*)$", Pattern.DOTALL);
    private static final int TRIES = 5;
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    private static final Pattern UUID_LITERAL = Pattern.compile("'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'");
    private static final Pattern MOMENT_LITERAL = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d'");

    private record Statement(String sql, List<String> parameters) {}

    private final Application application;
    private final Session desk;
    private final String path;
    private final String body;

    private Register(Application application) throws Exception {
        this.application = application;
        desk = Session.signIn(application.port, "qinghe-desk");
        var community = Session.find(desk.read("/api/me").path("communities"), "id");
        var space = Session.find(desk.read("/api/communities/" + community + "/spaces?q=3-2-1102"), "space");
        path = "/api/communities/" + community + "/tickets";
        body = """
                {"space":"%s","channel":"PHONE","category":"leak","description":"厨房漏水，水从吊顶滴下来"}""".formatted(space);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("anju-register");
        var application = new Application(folder.resolve("data"), Application.freePort());
        application.startWithDemonstration();
        try {
            new Register(application).run(folder);
        } finally {
            application.stop();
        }
    }

    private void run(Path folder) throws Exception {
        Load.closed(CLIENTS, SECONDS, (user, number) -> register());
        var script = Files.writeString(folder.resolve("register.sql"), script());
        var ours = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            floor.add(pgbench(script));
            ours.add(Load.closed(CLIENTS, SECONDS, (user, number) -> register()));
        }
        Section.write("Registering a ticket (bench/register)", """
                Tickets a second, %d clients, %d s each, medians of %d in turn, PostgreSQL as ./run starts it (fsync and synchronous
                commit on). Floor: pgbench -M prepared replaying the %d statements of one such request. Must reach: 40 %% of it.

                | | median a second | all |
                |---|---|---|
                | pgbench | %.0f | %s |
                | POST %s | %.0f | %s |
                | share | **%.0f %%** | |

                What the API does besides: HTTP, JSON, session, rights, and after each answer the listeners (facts, messages, wall), which
                run on the same two cores and are not part of the replay.
                """.formatted(
                        CLIENTS, SECONDS, TIMES, statements(script), Load.median(floor), Load.all(floor),
                        "/api/communities/{community}/tickets", Load.median(ours), Load.all(ours),
                        100 * Load.median(ours) / Load.median(floor)));
    }

    private static long statements(Path script) throws IOException {
        return Files.readAllLines(script).stream().filter(line -> !line.startsWith("\\")).count();
    }

    private void register() throws Exception {
        var answer = desk.post(path, body, UUID.randomUUID());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** What the pool of requests said to PostgreSQL during one request. */
    private List<Statement> capture() throws Exception {
        var log = application.data.resolve("postgres.log");
        settle();
        ask("alter system set log_line_prefix = '§%a§ '", "alter system set log_min_duration_statement = 0", "select pg_reload_conf()");
        Thread.sleep(500);
        long from = Files.size(log);
        register();
        Thread.sleep(1_500);
        ask("alter system reset log_min_duration_statement", "select pg_reload_conf()");
        Thread.sleep(300);
        var text = Files.readString(log).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return parse(new String(text, (int) from, text.length - (int) from, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Waits until the listeners have caught up with what was registered before. */
    private void settle() throws Exception {
        try (var database = DriverManager.getConnection(application.databaseUrl(), "postgres", application.databasePassword());
                var sql = database.createStatement()) {
            for (int i = 0; i < 600; i++) {
                var open = sql.executeQuery("select count(*) from event_publication where completion_date is null");
                open.next();
                if (open.getLong(1) == 0) {
                    return;
                }
                Thread.sleep(200);
            }
        }
    }

    private void ask(String... commands) throws Exception {
        try (var database = DriverManager.getConnection(application.databaseUrl(), "postgres", application.databasePassword());
                var sql = database.createStatement()) {
            for (var command : commands) {
                sql.execute(command);
            }
        }
    }

    private static List<Statement> parse(String log) {
        var found = new ArrayList<Statement>();
        boolean ours = false;
        for (var entry : log.split("(?m)^(?=§)")) {
            var line = LINE.matcher(entry.strip());
            var detail = PARAMETERS.matcher(entry.strip());
            if (line.matches()) {
                ours = line.group("pool").equals("anju requests") && !line.group("sql").contains("scheduled_tasks");
                if (ours) {
                    found.add(new Statement(line.group("sql").replaceAll("\\s+", " ").strip(), List.of()));
                }
            } else if (detail.matches() && ours) {
                var parameters = new ArrayList<String>();
                var each = PARAMETER.matcher(detail.group("all"));
                while (each.find()) {
                    parameters.add(each.group(2));
                }
                found.add(new Statement(found.removeLast().sql(), parameters));
            } else {
                // The parameters of a bind come before its statement is executed, and then once more.
                ours = false;
            }
        }
        return found;
    }

    /** From two captures that are alike: now and then something that falls due each minute comes between. */
    private String script() throws Exception {
        var first = capture();
        var second = capture();
        for (int i = 0; i < TRIES && !alike(first, second); i++) {
            first = second;
            second = capture();
        }
        return script(first, second);
    }

    private static boolean alike(List<Statement> first, List<Statement> second) {
        return first.stream().map(Register::shape).toList().equals(second.stream().map(Register::shape).toList());
    }

    private static String shape(Statement one) {
        return one.parameters().size() + " " + one.sql().replaceAll("'[^']*+'", "?");
    }

    private static String script(List<Statement> first, List<Statement> second) {
        if (!alike(first, second) || first.stream().noneMatch(one -> one.sql().startsWith("INSERT INTO \"ticket\"") || one.sql().contains("into ticket"))) {
            throw new IllegalStateException("The two captures differ:\n" + first + "\n" + second);
        }
        Map<String, String> made = new LinkedHashMap<>();
        var lines = new StringBuilder();
        for (int i = 0; i < first.size(); i++) {
            var sql = first.get(i).sql();
            var parameters = first.get(i).parameters();
            for (int p = parameters.size(); p > 0; p--) {
                var value = parameters.get(p - 1);
                boolean differs = !value.equals(second.get(i).parameters().get(p - 1));
                sql = sql.replace("$" + p, differs ? unique(value, made) : typed(value));
            }
            lines.append(sql).append(";\n");
        }
        var head = new StringBuilder();
        made.values().forEach(name -> head.append("\\set ").append(name).append(" random(1, 281474976710655)\n"));
        return head.append(lines).toString();
    }

    private static String unique(String value, Map<String, String> made) {
        if (UUID_LITERAL.matcher(value).matches()) {
            var name = made.computeIfAbsent(value, key -> "r" + made.size());
            return "(" + value.substring(0, 25) + "' || lpad(to_hex(:" + name + "::bigint), 12, '0'))::uuid";
        }
        if (value.matches("'[A-Z]+-\\d{6}-\\d+'")) {
            var name = made.computeIfAbsent("number", key -> "r" + made.size());
            return "('B-' || :" + name + "::bigint)";
        }
        return typed(value);
    }

    /** Without its type a moment beside a range would be read as a range. */
    private static String typed(String value) {
        return MOMENT_LITERAL.matcher(value).matches() ? value + "::timestamptz" : value;
    }

    private double pgbench(Path script) throws Exception {
        var process = new ProcessBuilder(
                        "pgbench", "-n", "-M", "prepared", "-c", "" + CLIENTS, "-j", "2", "-T", "" + SECONDS, "-f", script.toString(),
                        "-h", "127.0.0.1", "-p", application.databasePort(), "-U", "anju_app", "postgres")
                .redirectErrorStream(true);
        process.environment().put("PGPASSWORD", application.databasePassword());
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        running.waitFor();
        var rate = Pattern.compile("tps = ([0-9.]+) \\(without").matcher(said);
        if (!rate.find() || !said.contains("number of failed transactions: 0")) {
            throw new IllegalStateException(said + "\n" + Files.readString(script));
        }
        return Double.parseDouble(rate.group(1));
    }
}
