package io.anju.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several installations that share the programs unpack them once, even when they begin at the same moment. */
class SharedProgramsModuleTests {

    @TempDir
    Path shared;

    @Test
    void twoThatBeginAtOnceEndUpWithOneWholeSet() throws Exception {
        Callable<PostgresPrograms> begin = () -> PostgresPrograms.sharedIn(shared);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var programs : threads.invokeAll(List.of(begin, begin))) {
                programs.get().run("postgres", List.of("--version"));
            }
        }
        assertThat(folders()).hasSize(1);
        var made = Files.getLastModifiedTime(folders().getFirst());
        PostgresPrograms.sharedIn(shared);
        assertThat(Files.getLastModifiedTime(folders().getFirst())).isEqualTo(made);
    }

    private List<Path> folders() throws IOException {
        try (var folders = Files.list(shared)) {
            return folders.toList();
        }
    }
}
