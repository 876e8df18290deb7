package io.anju.kernel.postgres;

import java.nio.file.Path;
import java.time.Clock;

/** An application that has only a database, in a process of its own so that it can be killed. Prints its address. */
final class OwnDatabase {

    private OwnDatabase() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.out.println(EmbeddedDatabase.open(Path.of(arguments[0]), true, Clock.systemUTC())
                    .url());
        } catch (StartRefused refused) {
            System.out.println(refused.code());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    static Process begin(Path data) throws java.io.IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnDatabase.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
