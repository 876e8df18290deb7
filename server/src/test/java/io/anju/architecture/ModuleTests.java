package io.anju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.Anju;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Anju.class);

    @Test
    void arrowsBetweenModulesPointDownOnly() {
        assertThat(MODULES.stream()).hasSizeGreaterThan(8);
        MODULES.verify();
    }

    /** In this order the modules' tables are made. */
    @Test
    void theListOfModulesReadAtStartIsWhatTheCodeSays() throws IOException {
        var list = ApplicationModuleIdentifiers.of(MODULES).stream()
                .map(module -> module + "\n")
                .collect(Collectors.joining());
        var file = Path.of("src/main/resources/db/modules");
        if (Boolean.getBoolean("anju.write")) {
            Files.writeString(file, list);
        }
        assertThat(Files.readString(file))
                .as("write it anew: mvn test -Dtest=ModuleTests -Danju.write=true")
                .isEqualTo(list);
    }
}
