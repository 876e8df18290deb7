package io.anju.kernel.backup;

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
                var copied = new Backup(data, key).into(folder);
                System.out.printf("已备份到 %s：%d 个文件。密钥 %s 不在备份里，请另存。%n", folder, copied, key);
            } else {
                var referenced = new Restore(folder, key, Clock.systemUTC()).into(data);
                System.out.printf("已恢复到 %s：数据库可用，引用的 %d 个文件齐全且未改动。%n", data, referenced);
            }
            return 0;
        } catch (StartRefused | IOException e) {
            System.err.println(e instanceof StartRefused ? e.getMessage() : e.toString());
            return 1;
        }
    }
}
