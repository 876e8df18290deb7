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

    /** Read at start instead of scanning every class, which took half of it. */
    @Test
    void theListOfModulesReadAtStartIsWhatTheCodeSays() throws IOException {
        var list = ApplicationModuleIdentifiers.of(MODULES).stream()
                .map(module -> "  \"%s\": {}".formatted(module))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        var file = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
        if (Boolean.getBoolean("anju.write")) {
            Files.writeString(file, list);
        }
        assertThat(Files.readString(file))
                .as("write it anew: mvn test -Dtest=ModuleTests -Danju.write=true")
                .isEqualTo(list);
    }
}
