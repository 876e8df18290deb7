package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the code and kept in the repository: {@code -Danju.write=true} writes it anew. */
record Committed(Path file) {

    private static final Path DOCS = Path.of("..", "docs");

    static Committed inDocs(String path) {
        return new Committed(DOCS.resolve(path));
    }

    void mustBe(String text, String test) throws IOException {
        if (Boolean.getBoolean("anju.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s is behind the code. Write it anew: (cd server && mvn test -Dtest=%s -Danju.write=true)",
                        file, test)
                .isEqualTo(text);
    }
}
