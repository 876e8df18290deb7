import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** What a benchmark holds against: a handler of bench/bare in the application's own process, behind the same door. */
final class Floor {

    private Floor() {}

    /** The jar to put on the application's class path. */
    static Path of(Path folder, String handler) throws IOException, InterruptedException {
        var classes = Files.createDirectories(folder.resolve("bare"));
        var app = Path.of("server/target/app").toAbsolutePath();
        int failed = ToolProvider.getSystemJavaCompiler().run(
                null, null, null, "-proc:none", "-parameters", "-cp", app + "/anju.jar:" + app + "/lib/*", "-d", classes.toString(), "bench/bare/" + handler + ".java");
        if (failed != 0) {
            throw new IllegalStateException("The floor does not compile");
        }
        var jar = folder.resolve("bare.jar");
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "cf", jar.toString(), "-C", classes.toString(), ".")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder + "/bare.log"))
                .start()
                .waitFor();
        return jar;
    }
}
