package io.anju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.anju.kernel.KeyFile;
import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run verify} looks at: an installation that is there, running or stopped, and never one it makes itself. */
class VerifyLaunchModuleTests {

    @TempDir
    Path home;

    private Path data;
    private Path key;

    @BeforeEach
    void folders() {
        data = home.resolve("data");
        key = home.resolve("data.key");
    }

    @Test
    void itMakesNeitherDataNorKey() {
        assertThat(refusal(Map.of())).isEqualTo("launch.nothing-to-verify");
        assertThat(refusal(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/anju")))
                .isEqualTo("launch.key-missing");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void besideARunningApplicationItAsksThatOnesDatabaseAndAloneItStartsItsOwn() throws IOException, SQLException {
        new KeyFile(key).secret("seal-1");
        try (var running = EmbeddedDatabase.open(data, false, Clock.systemUTC())) {
            var beside = arguments(Map.of());
            assertThat(beside).contains("--spring.profiles.active=verify", "--anju.data=" + data, "--anju.key=" + key);
            var url = value(beside, "--spring.datasource.url=");
            assertThat(url).isEqualTo(running.url());
            DriverManager.getConnection(url, "anju_app", value(beside, "--spring.datasource.password="))
                    .close();
            DriverManager.getConnection(url, "anju_owner", value(beside, "--spring.flyway.password="))
                    .close();
            assertThat(arguments(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/anju")))
                    .noneMatch(argument -> argument.contains("datasource"));
        }
        assertThat(arguments(Map.of())).noneMatch(argument -> argument.contains("datasource"));
    }

    @Test
    void onlyAWholeCommandIsOne() {
        assertThat(VerifyLaunch.understands(new String[] {"verify", "a", "b"})).isTrue();
        assertThat(VerifyLaunch.understands(new String[] {"verify"})).isFalse();
        assertThat(VerifyLaunch.understands(new String[] {"--spring.profiles.active=verify"}))
                .isFalse();
    }

    private List<String> arguments(Map<String, String> environment) {
        return VerifyLaunch.arguments(new String[] {"verify", data.toString(), key.toString()}, environment);
    }

    private String refusal(Map<String, String> environment) {
        return catchThrowableOfType(StartRefused.class, () -> arguments(environment))
                .code();
    }

    private static String value(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }
}
