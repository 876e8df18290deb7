package io.anju.kernel.backup;

import io.anju.kernel.postgres.LaunchTexts;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** {@code backup DIR DATA KEY} and {@code restore DIR DATA KEY} on the command line; {@code ./run} fills in the folders. */
public final class BackupCommands {

    private BackupCommands() {}

    public static boolean understands(String[] arguments) {
        return arguments.length == 4 && (arguments[0].equals("backup") || arguments[0].equals("restore"));
    }

    /** Returns the exit status: 0, or 1 after saying on the error stream what stands in the way. */
    public static int run(String[] arguments) {
        var folder = Path.of(arguments[1]).toAbsolutePath().normalize();
        var data = Path.of(arguments[2]).toAbsolutePath().normalize();
        var key = Path.of(arguments[3]).toAbsolutePath();
        try {
            if (arguments[0].equals("backup")) {
                System.out.println(said(new Backup(data, key).into(folder), folder, key));
            } else {
                System.out.println(said(new Restore(folder, key, Clock.systemUTC()).into(data), data));
            }
            return 0;
        } catch (StartRefused | IOException e) {
            System.err.println(e instanceof StartRefused ? e.getMessage() : e.toString());
            return 1;
        }
    }

    private static String said(Manifest copied, Path folder, Path key) {
        var files = copied.files().size();
        return copied.bucket()
                .map(bucket -> LaunchTexts.of("launch.backed-up-without-bucket", folder, files, key, bucket))
                .orElseGet(() -> LaunchTexts.of("launch.backed-up", folder, files, key));
    }

    private static String said(Restore.Checked checked, Path data) {
        return checked.bucket()
                .map(bucket -> LaunchTexts.of(
                        "launch.restored-without-bucket", data, checked.here(), checked.elsewhere(), bucket))
                .orElseGet(() -> LaunchTexts.of("launch.restored", data, checked.here()));
    }
}
