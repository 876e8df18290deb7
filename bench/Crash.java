import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** The crash sweep. The driver is never killed: what it saw acknowledged is the truth the application is compared with. */
final class Crash {

    private static final int WORKERS = 3;
    private static final int EARLIER_TICKETS = 20;

    /** An answer that was given before the kill has arrived by then. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(100);

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    enum Victim {
        APPLICATION,
        DATABASE,
        BOTH
    }

    /** @param sample only printed, not recorded */
    private record Options(int kills, long seed, Path home, boolean resume, boolean sample) {

        static Options of(String[] arguments) {
            var given = List.of(arguments);
            return new Options(
                    Integer.parseInt(value(given, "--kills", "100")),
                    Long.parseLong(value(given, "--seed", String.valueOf(System.nanoTime() % 1_000_000))),
                    Path.of(value(given, "--data", "server/target/crash")).toAbsolutePath(),
                    given.contains("--resume"),
                    given.contains("--sample"));
        }

        private static String value(List<String> given, String name, String otherwise) {
            int at = given.indexOf(name);
            return at < 0 ? otherwise : given.get(at + 1);
        }
    }

    private final Options options;
    private final Application application;
    private final CrashJournal journal;
    private final Random random;
    private Crew crew;
    private Comparison comparison;
    private int compared;

    private Crash(Options options) throws IOException {
        this.options = options;
        this.application = new Application(options.home().resolve("data"), 18_080);
        this.journal = new CrashJournal(options.home().resolve("journal"));
        this.random = new Random(options.seed());
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        boolean begun = Files.exists(options.home().resolve("journal"));
        if (begun != options.resume()) {
            System.err.println(begun ? "Go on with --resume, or remove " + options.home() : "Nothing to resume.");
            System.exit(2);
        }
        Files.createDirectories(options.home());
        System.out.println("Seed " + options.seed());
        System.exit(new Crash(options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        application.start();
        awaitDemonstration();
        crew = new Crew(application, journal, WORKERS);
        comparison = new Comparison(crew);
        compared = journal.lives().size();
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(Thread.ofPlatform().start(crew::work));
        }
        var victims = new ArrayList<Victim>();
        for (int n = journal.kills().size() + 1; n <= options.kills(); n++) {
            if (victims.isEmpty()) {
                victims.addAll(List.of(Victim.values()));
                Collections.shuffle(victims, random);
            }
            Thread.sleep(500 + random.nextInt(4_500));
            kill(n, victims.removeLast());
            compareWhatIsNew();
        }
        Thread.sleep(3_000);
        crew.stop();
        for (var worker : workers) {
            worker.join();
        }
        boolean good = conclude();
        application.stop();
        return good;
    }

    /** The application says where it is when the people of its demonstration are there. */
    private void awaitDemonstration() throws IOException, InterruptedException {
        while (!Files.readString(Path.of(application.data + ".log"), StandardCharsets.ISO_8859_1).contains("/console/")) {
            Thread.sleep(200);
        }
    }

    private void kill(int n, Victim victim) throws IOException, InterruptedException {
        long at = System.nanoTime();
        if (victim != Victim.APPLICATION) {
            application.killDatabase();
        }
        if (victim != Victim.DATABASE) {
            application.kill();
        }
        Thread.sleep(ON_ITS_WAY.toMillis());
        long dead = System.nanoTime();
        if (victim != Victim.DATABASE) {
            application.begin();
        }
        while (crew.lastAnswer.get() - dead < 0) {
            if (System.nanoTime() - dead > LONGEST_SILENCE.toNanos()) {
                throw new IllegalStateException("No command was answered for ten minutes after kill " + n);
            }
            Thread.sleep(20);
        }
        long silent = Duration.ofNanos(crew.lastAnswer.get() - at).toMillis();
        journal.note(new CrashJournal.Kill(n, victim.name(), silent));
        System.out.printf(
                "%3d %-11s next answer after %5d ms, %d tickets lived through, %d differences, %d surprises%n",
                n, victim, silent, journal.lives().size(), comparison.differences.size(), crew.surprises.size());
    }

    /** What was acknowledged since the last time, and some of what was acknowledged before. */
    private void compareWhatIsNew() throws InterruptedException {
        crew.rest();
        var lives = journal.lives();
        var earlier = new ArrayList<>(lives.subList(0, compared));
        Collections.shuffle(earlier, random);
        comparison.of(earlier.subList(0, Math.min(EARLIER_TICKETS, earlier.size())));
        comparison.of(lives.subList(compared, lives.size()));
        comparison.verify();
        compared = lives.size();
        crew.goOn();
    }

    private boolean conclude() throws Exception {
        comparison.of(journal.lives());
        long facts = comparison.verify();
        long tickets = journal.lives().size();
        long unasked = number("""
                select count(*) from ticket
                 where description like 'crash %' and description <> all (string_to_array(?, '|'))
                """, String.join("|", journal.begun()));
        long twice = number("""
                select (select count(*) - count(distinct description) from ticket where description like 'crash %')
                     + count(*) from (
                    select 1 from fact join ticket on ticket.community = fact.community and ticket.id = fact.subject
                     where ticket.description like 'crash %' and fact.kind <> ?
                     group by fact.community, fact.subject, fact.kind having count(*) > 1) as wrong
                """, "servicedesk.assigned");
        boolean good = unasked == 0 && twice == 0 && comparison.differences.isEmpty() && crew.surprises.isEmpty();
        var text = table() + """

                | tickets | commands acknowledged | compared, keys repeated | lost or different | tickets nobody asked for | facts twice | facts verified |
                |---|---|---|---|---|---|---|
                | %d | %d | %d, %d | %d | %d | %d | %d |

                Refused or cut off meanwhile, by status (0: no answer): %s.
                """.formatted(
                        tickets,
                        journal.lives().stream().mapToLong(life -> life.answers().size()).sum(),
                        comparison.tickets.get(),
                        comparison.repeated.get(),
                        comparison.differences.size(),
                        unasked,
                        twice,
                        facts,
                        crew.refusals)
                + listed("Different", comparison.differences) + listed("Surprises", List.copyOf(crew.surprises));
        if (options.sample()) {
            System.out.println(text);
        } else {
            Section.write("Crash (bench/crash)", text);
        }
        return good;
    }

    private static String listed(String title, List<String> what) {
        return what.isEmpty() ? "" : "\n" + title + ":\n" + String.join("\n", what.subList(0, Math.min(20, what.size()))) + "\n";
    }

    private String table() {
        var table = new StringBuilder("""
                %d kills -9 at random moments (seed %d) while %d workers register tickets with photos and bring each to its end, every
                command under one key, sent again until answered. After each kill: what is new and %d earlier tickets are read
                again, each of their keys is sent again, the evidence is verified; in the end, all. Floor: nothing lost,
                nothing twice.

                | killed | times | next acknowledged answer, median ms | longest ms |
                |---|---|---|---|
                """.formatted(journal.kills().size(), options.seed(), WORKERS, EARLIER_TICKETS));
        var silences = new TreeMap<String, List<Long>>();
        journal.kills().forEach(kill -> silences.computeIfAbsent(kill.victim(), victim -> new ArrayList<>())
                .add(kill.silentMillis()));
        silences.forEach((victim, times) -> {
            var sorted = times.stream().sorted().toList();
            table.append("| %s | %d | %d | %d |\n"
                    .formatted(victim.toLowerCase(), sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast()));
        });
        return table.toString();
    }

    private long number(String query, String argument) throws IOException, SQLException {
        try (var database = DriverManager.getConnection(
                        application.databaseUrl(), "postgres", application.databasePassword());
                var sql = database.prepareStatement(query)) {
            sql.setString(1, argument);
            try (var rows = sql.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
