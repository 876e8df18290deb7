import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** How long a start takes until the first answer, and what it then holds in memory. */
final class Start {

    private static final int TIMES = 5;
    private static final Path LIB = Path.of("server/target/app/lib").toAbsolutePath();
    private static final String BARE = """
            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.RestController;

            @Configuration(proxyBeanMethods = false)
            @RestController
            @ImportAutoConfiguration({
                org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration.class,
                org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.class,
                org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration.class
            })
            public class Bare {
                public static void main(String[] arguments) {
                    SpringApplication.run(Bare.class, arguments);
                }

                @GetMapping("/api/clock")
                public String clock() {
                    return "now";
                }
            }
            """;
    private static final String HELLO = """
            public class Hello {
                public static void main(String[] arguments) {
                    System.out.println("hello");
                }
            }
            """;

    private record Memory(long application, long database) {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("anju-start");
        compile(folder, "Hello", HELLO);
        compile(folder, "Bare", BARE);
        var hello = median(Start::discard, () -> runToEnd(List.of(java(), "-cp", folder.toString(), "Hello")));
        var bare = median(Start::discard, () -> bare(folder));
        var application = new Application(folder.resolve("data"), Application.freePort());
        long first = application.start();
        application.stop();
        var memory = new ArrayList<Memory>();
        var ours = median(() -> {
            memory.add(memory(application));
            application.stop();
        }, application::start);
        Section.write("Start (bench/start)", """
                From the command to the first answer over HTTP, medians of %d; the application on existing data with its AOT cache,
                PostgreSQL included. Must reach: 3 s; resident memory of the idle JVM 400 MB.

                | | median ms | all |
                |---|---|---|
                | bare JVM, prints a line and ends | %s |
                | bare Spring Boot with Tomcat and one endpoint, no database, no cache | %s |
                | `./run` on existing data | %s |
                | `./run` on an empty folder, demonstration included (once) | %d | |

                Resident memory after 20 s idle, MB (medians): JVM %d, PostgreSQL %d (proportional set size of all its processes).
                """.formatted(
                        TIMES,
                        hello,
                        bare,
                        ours,
                        first,
                        memory.stream().mapToLong(Memory::application).sorted().toArray()[TIMES / 2],
                        memory.stream().mapToLong(Memory::database).sorted().toArray()[TIMES / 2]));
    }

    private interface Measured {
        long milliseconds() throws Exception;
    }

    private interface Afterwards {
        void run() throws Exception;
    }

    private static void discard() {}

    private static String median(Afterwards afterwards, Measured measured) throws Exception {
        var all = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            all.add(measured.milliseconds());
            afterwards.run();
        }
        return all.stream().sorted().toList().get(TIMES / 2) + " | " + all;
    }

    private static void compile(Path folder, String name, String source) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".java"), source);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", LIB.resolveSibling("anju.jar").toString(), "-d", folder.toString(), file.toString());
        if (failed != 0) {
            throw new IllegalStateException("The floor does not compile");
        }
    }

    private static long runToEnd(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static long bare(Path folder) throws IOException, InterruptedException {
        int port = Application.freePort();
        long began = System.nanoTime();
        var process = new ProcessBuilder(
                        java(), "-XX:+UseSerialGC", "-cp", folder + ":" + LIB + "/*", "Bare", "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder + "/bare.log"))
                .start();
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clock"))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (process.isAlive()) {
            try {
                http.send(request, BodyHandlers.discarding());
                long took = System.nanoTime() - began;
                process.destroy();
                process.waitFor();
                return TimeUnit.NANOSECONDS.toMillis(took);
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("The bare application ended; see " + folder + "/bare.log");
    }

    private static Memory memory(Application application) throws Exception {
        Thread.sleep(20_000);
        long database = proportional(application.databasePid());
        for (var child : ProcessHandle.of(application.databasePid()).orElseThrow().children().toList()) {
            database += proportional(child.pid());
        }
        return new Memory(kilobytes(Path.of("/proc", application.pid() + "", "status"), "VmRSS:") / 1024, database / 1024);
    }

    private static long proportional(long pid) throws IOException {
        var file = Path.of("/proc", pid + "", "smaps_rollup");
        return Files.exists(file) ? kilobytes(file, "Pss:") : 0;
    }

    private static long kilobytes(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
