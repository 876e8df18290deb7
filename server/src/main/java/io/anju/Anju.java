package io.anju;

import io.anju.kernel.backup.BackupCommands;
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
        SpringApplication.run(Anju.class, args);
    }
}
