import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as {@code ./run} starts it, on a folder and a port of its own. */
final class Application {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    final Path data;
    final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> command;
    private Process process;

    Application(Path data, int port) {
        this(data, port, List.of("./run", "--data", data.toString(), "--port", String.valueOf(port)));
    }

    /** With more on its class path than it is delivered with. */
    Application(Path data, int port, Path more) {
        this(data, port, List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx400m", "-XX:+UseSerialGC", "-XX:AOTCache=server/target/app/anju.aot",
                "-cp", Path.of("server/target/app/anju.jar").toAbsolutePath() + ":" + more, "io.anju.Anju",
                "--server.port=" + port, "--anju.data=" + data, "--anju.key=" + data + ".key", "--anju.demo=true"));
    }

    private Application(Path data, int port, List<String> command) {
        this.data = data;
        this.port = port;
        this.command = command;
    }

    void begin() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + ".log")))
                .start();
    }

    /** Starts and returns how long the first answer took, in milliseconds. */
    long start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        begin();
        awaitAnswer();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** Starts and waits until the sign-ins of the demonstration are printed: from then on everybody in it is there. */
    void startWithDemonstration() throws IOException, InterruptedException {
        start();
        while (!Files.readString(Path.of(data + ".log")).contains("qinghe-admin")) {
            Thread.sleep(200);
        }
    }

    void awaitAnswer() throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!answers()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                throw new IllegalStateException("The application gives no answer; see " + data + ".log");
            }
            Thread.sleep(10);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clock"))
                    .timeout(Duration.ofSeconds(2));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** False when none runs. */
    boolean killDatabase() throws IOException {
        var file = data.resolve("postgres/postmaster.pid");
        if (Files.notExists(file)) {
            return false;
        }
        return ProcessHandle.of(postmaster(file)).map(ProcessHandle::destroyForcibly).orElse(false);
    }

    long databasePid() throws IOException {
        return postmaster(data.resolve("postgres/postmaster.pid"));
    }

    private static long postmaster(Path file) throws IOException {
        return Long.parseLong(lines(file).getFirst().strip());
    }

    private static List<String> lines(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return lines.isEmpty() ? List.of("0") : lines;
    }

    String databasePort() throws IOException {
        return lines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    }

    String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres";
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres-password"));
    }
}
