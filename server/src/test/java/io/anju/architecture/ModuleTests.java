package io.anju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.Anju;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Anju.class);

    @Test
    void arrowsBetweenModulesPointDownOnly() {
        assertThat(MODULES.stream()).hasSizeGreaterThan(8);
        MODULES.verify();
    }
}
