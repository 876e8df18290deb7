import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** One section of docs/performance.md, written anew by the benchmark it belongs to. */
final class Section {

    private static final Path FILE = Path.of("docs", "performance.md");
    private static final String HEAD = "# Performance\nEach section is written by the benchmark it names. Figures are of one machine; compare"
            + " them with the floor beside them.\n";

    private Section() {}

    static void write(String title, String body) throws IOException, InterruptedException {
        var text = "## " + title + "\n" + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores.\n\n" + body.strip() + "\n";
        System.out.println(text);
        var whole = Files.exists(FILE) ? Files.readString(FILE) : HEAD;
        var old = Pattern.compile("(?ms)^## " + Pattern.quote(title) + "\\n.*?(?=^## |\\z)").matcher(whole);
        Files.writeString(FILE, old.find()
                ? whole.substring(0, old.start()) + text + (old.end() < whole.length() ? "\n" : "") + whole.substring(old.end())
                : whole.stripTrailing() + "\n\n" + text);
    }

    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        try (var output = git.inputReader()) {
            var name = output.readLine();
            return git.waitFor() == 0 ? name : "unknown";
        }
    }
}
