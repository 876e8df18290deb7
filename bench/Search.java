import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/** Finds homes among the residents of one community through the API, in each way the desk may type what a caller says. */
final class Search {

    private static final int RESIDENTS = 1_000_000;
    private static final int AT_ONCE = 50_000;
    private static final int USERS = 20;
    private static final int SECONDS = 15;
    private static final int MUST_REACH = 200;

    private static final String[][] SURNAMES = {
        {"王", "wang"}, {"李", "li"}, {"张", "zhang"}, {"刘", "liu"}, {"陈", "chen"}, {"杨", "yang"}, {"赵", "zhao"}, {"黄", "huang"},
        {"周", "zhou"}, {"吴", "wu"}, {"徐", "xu"}, {"孙", "sun"}, {"胡", "hu"}, {"朱", "zhu"}, {"高", "gao"}, {"林", "lin"}, {"何", "he"},
        {"郭", "guo"}, {"马", "ma"}, {"罗", "luo"}
    };
    private static final String[][] GIVEN = {
        {"伟", "wei"}, {"芳", "fang"}, {"敏", "min"}, {"静", "jing"}, {"强", "qiang"}, {"磊", "lei"}, {"军", "jun"}, {"洋", "yang"},
        {"勇", "yong"}, {"艳", "yan"}, {"杰", "jie"}, {"娟", "juan"}, {"涛", "tao"}, {"明", "ming"}, {"超", "chao"}, {"秀", "xiu"},
        {"霞", "xia"}, {"平", "ping"}, {"刚", "gang"}, {"桂", "gui"}, {"丹", "dan"}, {"萍", "ping"}, {"鑫", "xin"}, {"鹏", "peng"}
    };

    private final Session desk;
    private final String community;
    private final int residents;

    private Search(Application application, int residents) throws Exception {
        this.desk = Session.signIn(application.port, "qinghe");
        this.community = "/api/communities/" + Session.find(desk.read("/api/me").path("communities"), "id");
        this.residents = residents;
    }

    public static void main(String[] arguments) throws Exception {
        int residents = arguments.length == 0 ? RESIDENTS : Integer.parseInt(arguments[0]);
        var data = Path.of("server/target/search/data-" + residents).toAbsolutePath();
        Files.createDirectories(data.getParent());
        var application = new Application(data, Application.freePort());
        application.startWithDemonstration();
        try {
            var search = new Search(application, residents);
            var filled = data.resolveSibling(data.getFileName() + ".filled");
            if (Files.notExists(filled)) {
                search.fill();
                try (var database = DriverManager.getConnection(
                                application.databaseUrl(), "postgres", application.databasePassword());
                        var sql = database.createStatement()) {
                    sql.execute("vacuum analyze");
                }
                Files.createFile(filled);
            }
            search.measure();
        } finally {
            application.stop();
        }
    }

    /** Entered as a person enters it, so that hashes, words and history are those of the application. */
    private void fill() throws Exception {
        for (int from = 0; from < residents; from += AT_ONCE) {
            var file = Ledger.workbook(from, Math.min(AT_ONCE, residents - from), n -> name(n, 0));
            var id = Ledger.begin(desk, community, file);
            await("CHECKED", id);
            Ledger.require(202, desk.post(community + "/ledger/imports/" + id + "/keep", "", UUID.randomUUID()).statusCode());
            await("KEPT", id);
            System.out.printf("%,d residents%n", Math.min(residents, from + AT_ONCE));
        }
    }

    private void await(String state, String id) throws Exception {
        while (true) {
            var one = desk.read(community + "/ledger/imports/" + id);
            var now = one.path("state").asString();
            if (now.equals("UNREADABLE") || one.path("stops").asInt() > 0) {
                throw new IllegalStateException(one.toString());
            }
            if (now.equals(state)) {
                return;
            }
            Thread.sleep(250);
        }
    }

    /** Column 0 as written, 1 as it sounds. */
    private static String name(int n, int column) {
        int mixed = (int) (n * 2654435761L >>> 8 & 0xFFFFFF);
        return SURNAMES[mixed % SURNAMES.length][column]
                + GIVEN[mixed / 20 % GIVEN.length][column]
                + GIVEN[mixed / 480 % GIVEN.length][column];
    }

    private static String initials(int n) {
        int mixed = (int) (n * 2654435761L >>> 8 & 0xFFFFFF);
        return SURNAMES[mixed % SURNAMES.length][1].substring(0, 1)
                + GIVEN[mixed / 20 % GIVEN.length][1].charAt(0)
                + GIVEN[mixed / 480 % GIVEN.length][1].charAt(0);
    }

    private void measure() throws Exception {
        Map<String, IntFunction<String>> ways = new LinkedHashMap<>();
        ways.put("room, `1005-1-1203`", Ledger::label);
        ways.put("its beginning, `1005-1`", n -> Ledger.label(n).replaceFirst("-\\d+$", ""));
        ways.put("last four digits", n -> Ledger.phone(n).substring(7));
        ways.put("whole number", Ledger::phone);
        ways.put("name", n -> name(n, 0));
        ways.put("surname", n -> name(n, 0).substring(0, 1));
        ways.put("pinyin", n -> name(n, 1));
        ways.put("initials of the pinyin", Search::initials);
        ways.put("nobody, `zzzz`", n -> "zzzz" + n);
        for (var way : ways.values()) {
            Load.open(USERS, 3, (user, n) -> ask(way, n));
        }
        var table = new StringBuilder("""
                %,d homes of one community, each with an owner, entered from workbooks; names of %,d kinds. %d people who each ask once a second
                for %d s through the API, by homes anywhere in it. Must reach: %d ms.

                | typed | p50 ms | p99 ms | longest ms | failed |
                |---|---|---|---|---|
                """.formatted(residents, SURNAMES.length * GIVEN.length * GIVEN.length, USERS, SECONDS, MUST_REACH));
        for (var way : ways.entrySet()) {
            var latencies = Load.open(USERS, SECONDS, (user, n) -> ask(way.getValue(), n));
            table.append("| %s | %.1f | **%.1f** | %.1f | %d |\n".formatted(
                    way.getKey(), latencies.percentile(0.5), latencies.percentile(0.99), latencies.percentile(1), latencies.failures()));
        }
        Section.write("Finding (bench/search)", table.toString());
    }

    private void ask(IntFunction<String> way, long number) throws Exception {
        var typed = way.apply((int) (number * 7919 % residents));
        var answer = desk.get(community + "/spaces?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        boolean empty = body.contains("\"items\":[]");
        if (answer.statusCode() != 200 || empty != typed.startsWith("zzzz")) {
            throw new IllegalStateException(typed + ": " + answer.statusCode() + " " + body);
        }
    }
}
