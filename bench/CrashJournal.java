import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the driver of a crash sweep saw acknowledged, on disk, so that a sweep goes on where it was stopped. */
final class CrashJournal {

    /**
     * One acknowledged command.
     *
     * @param who whose session sent it
     */
    record Answer(Crew.Role who, UUID key, String path, String body, int status, String text) {}

    /**
     * A ticket whose whole life was acknowledged.
     *
     * @param subject what it was to be about, noted before it was asked for
     * @param photos SHA-256 of the photos of the report and of the finished work
     */
    record Life(
            String subject,
            String ticket,
            String number,
            List<String> timeline,
            List<String> photos,
            List<Answer> answers) {}

    record Kill(int n, String victim, long silentMillis) {}

    private record Line(String begun, Kill kill, Life life) {}

    private final Path file;
    private final List<Kill> kills = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    CrashJournal(Path file) throws IOException {
        this.file = file;
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            remember(Session.JSON.readValue(line, Line.class));
        }
    }

    private void remember(Line line) {
        if (line.begun() != null) {
            begun.add(line.begun());
        } else if (line.kill() != null) {
            kills.add(line.kill());
        } else {
            lives.add(line.life());
        }
    }

    /** A ticket will be asked for; when the driver is stopped before its end, it may be there or not. */
    synchronized void begin(String subject) throws IOException {
        write(new Line(subject, null, null));
    }

    synchronized void note(Kill kill) throws IOException {
        write(new Line(null, kill, null));
    }

    synchronized void note(Life life) throws IOException {
        write(new Line(null, null, life));
    }

    private void write(Line line) throws IOException {
        Files.writeString(
                file, Session.JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        remember(line);
    }

    synchronized List<Kill> kills() {
        return List.copyOf(kills);
    }

    synchronized List<String> begun() {
        return List.copyOf(begun);
    }

    synchronized List<Life> lives() {
        return List.copyOf(lives);
    }
}
