package io.anju;

import io.anju.kernel.backup.BackupCommands;
import io.anju.kernel.postgres.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one deployable: every module, one database, two faces. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Anju {

    public static void main(String[] args) {
        if (BackupCommands.understands(args)) {
            System.exit(BackupCommands.run(args));
        }
        SpringApplication.run(Anju.class, VerifyLaunch.understands(args) ? verify(args) : args);
    }

    private static String[] verify(String[] args) {
        try {
            return VerifyLaunch.arguments(args, System.getenv()).toArray(String[]::new);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(VerifyLaunch.NOT_LOOKED);
            throw refused;
        }
    }
}
