package io.anju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run} and {@code ./test} in a folder of their own, with programs that only say how they were called. */
class ScriptTests {

    private static final String JAVA = """
            case "$1" in -version) echo 'openjdk version "25"' >&2 ;; *) echo "$@" ;; esac
            for argument; do case "$argument" in extract) mkdir -p server/target/app; touch server/target/app/anju.jar ;; esac; done
            """;

    /** What came out, both streams in one. */
    private record Ended(int status, String said) {}

    @TempDir
    Path here;

    @BeforeEach
    void theScripts() throws IOException {
        for (var script : List.of("run", "test")) {
            Files.copy(Path.of("..", script), here.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (var folder :
                List.of("bin", "server/src/main", "web/apps", "web/features", "web/shared", "web/node_modules")) {
            Files.createDirectories(here.resolve(folder));
        }
        for (var file :
                List.of("server/pom.xml", "web/package.json", "web/package-lock.json", "web/tsconfig.base.json")) {
            Files.createFile(here.resolve(file));
        }
        Files.createFile(here.resolve("web/node_modules/.package-lock.json"));
        program("java", JAVA);
        for (var quiet : List.of("npm", "npx", "mvn", "chromium")) {
            program(quiet, "exit 0");
        }
        program("fc-list", "echo kai");
        program("node", "echo '1 0'");
    }

    @Test
    void aJvmThatDiesMidwayIsNotGreen() throws Exception {
        program("mvn", """
                case "$*" in *spotless*) exit 0 ;; esac
                mkdir -p target/surefire-reports
                echo 'Tests run: 7, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s' >target/surefire-reports/one.txt
                exit ${MAVEN_ENDS:-0}
                """);
        var green = ended("./test");
        assertThat(green.status()).as(green.said()).isZero();

        var died = ended("MAVEN_ENDS=1 ./test");

        assertThat(died.said()).contains("server: 7 passed, 1 failed");
        assertThat(died.status()).isEqualTo(1);
    }

    @Test
    void aCertificateWithoutItsKeyGetsTheUsage() throws Exception {
        built();
        for (var half : List.of("--tls cert.pem", "--tls cert.pem --port 1")) {
            var refused = ended("./run " + half);
            assertThat(refused.status()).as(refused.said()).isEqualTo(2);
            assertThat(refused.said()).contains("--tls [CERT KEY]").doesNotContain("unbound");
        }
        var started = ended("./run --tls cert.pem key.pem --port 1");
        assertThat(started.said()).contains("--server.port=1", "cert.pem", "key.pem");
    }

    @Test
    void aSourceThatIsGoneOrOneOfTheWebsOwnListsMeansBuilding() throws Exception {
        Files.createFile(here.resolve("server/src/main/Gone.java"));
        built();
        assertThat(ended("./run").said()).doesNotContain("Building");

        Files.delete(here.resolve("server/src/main/Gone.java"));
        assertThat(ended("./run").said()).contains("Building");

        for (var list : List.of("web/package.json", "web/tsconfig.base.json")) {
            built();
            Files.setLastModifiedTime(
                    here.resolve(list), FileTime.from(Instant.now().plusSeconds(5)));
            assertThat(ended("./run").said()).as(list).contains("Building");
            Files.setLastModifiedTime(here.resolve(list), FileTime.from(Instant.EPOCH));
        }
    }

    private void built() throws Exception {
        var built = ended("./run build");
        assertThat(built.status()).as(built.said()).isZero();
    }

    private void program(String name, String does) throws IOException {
        var file = Files.writeString(here.resolve("bin").resolve(name), "#!/bin/bash\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended ended(String command) throws IOException, InterruptedException {
        var said = here.resolve("said");
        var shell = new ProcessBuilder(new ArrayList<>(List.of("bash", "-c", command)))
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().put("JAVA_HOME", here.toString());
        shell.environment().merge("PATH", here.resolve("bin") + ":", (path, first) -> first + path);
        int status = shell.start().waitFor();
        return new Ended(status, Files.readString(said));
    }
}
