package io.anju;

import io.anju.kernel.postgres.DataFolder;
import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code verify DATA KEY} on the command line; {@code ./run} fills in the folders. Beside a running application it asks that one's
 * database; of a stopped one it starts the database and stops it again. It makes neither data nor key where there are none: an
 * empty installation has nothing wrong with it.
 */
final class VerifyLaunch {

    /** The exit status when it could not be looked; 1 is kept for something found. */
    static final int NOT_LOOKED = 2;

    private VerifyLaunch() {}

    static boolean understands(String[] arguments) {
        return arguments.length == 3 && arguments[0].equals("verify");
    }

    /**
     * What the application is to be started with.
     *
     * @param environment where a database of one's own may be named
     * @throws StartRefused when there is no data or no key
     */
    static List<String> arguments(String[] arguments, Map<String, String> environment) {
        var data = Path.of(arguments[1]).toAbsolutePath().normalize();
        var key = Path.of(arguments[2]).toAbsolutePath();
        boolean elsewhere = environment.containsKey("SPRING_DATASOURCE_URL");
        if (!elsewhere && Files.notExists(data.resolve("postgres"))) {
            throw new StartRefused("launch.nothing-to-verify", data);
        }
        if (Files.notExists(key)) {
            throw new StartRefused("launch.key-missing", key);
        }
        var start =
                new ArrayList<>(List.of("--spring.profiles.active=verify", "--anju.data=" + data, "--anju.key=" + key));
        if (!elsewhere && DataFolder.isHeld(data)) {
            start.addAll(beside(data));
        }
        return start;
    }

    private static List<String> beside(Path data) {
        try {
            var url = EmbeddedDatabase.runningOn(data)
                    .orElseThrow(() -> new StartRefused("launch.nothing-to-verify", data));
            var password = EmbeddedDatabase.passwordOn(data);
            return List.of(
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.password=" + password,
                    "--spring.flyway.password=" + password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
