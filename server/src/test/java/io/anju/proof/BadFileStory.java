package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A file that is not what it seems is refused wherever files are taken, and nothing of it stays. */
@AnjuTest
class BadFileStory {

    /** What the sender says it is counts for nothing. */
    private static final List<String> SAID = List.of("image/jpeg", "application/pdf", "nonsense");

    @Autowired
    Town town;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Value("${anju.data}")
    Path data;

    @Test
    void aFileThatIsNotWhatItSeemsIsRefused() throws Exception {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var stumbles = new ArrayList<String>();
        // Whoever passes by a printed code is told no before their file is read: the connection ends, see SpotStory.
        var uploads = Route.everywhere(mapping).stream()
                .filter(Route::takesFile)
                .filter(route -> !route.variables().contains("address"))
                .toList();
        try (var rows = new Rows(owner, quarter.community())) {
            var before = rows.settled();
            for (var route : uploads) {
                int n = 0;
                for (var file : BadFiles.all(Choice.seeded().random()).entrySet()) {
                    var name = Map.of("community", quarter.community().toString(), "sha256", sha256(file.getValue()));
                    var said = SAID.get(n++ % SAID.size());
                    var answer = resident.ask("PUT", route.address(name), file.getValue(), "Content-Type", said);
                    ClearNo.complaint(answer)
                            .ifPresent(complaint -> stumbles.add("%s, %s as %s: %s. %d %s"
                                    .formatted(route, file.getKey(), said, complaint, answer.status(), answer.text())));
                }
            }
            assertThat(uploads).isNotEmpty();
            assertThat(stumbles).as(Choice.again()).isEmpty();
            assertThat(Rows.changed(before, rows.settled())).isEmpty();
            assertThat(stored(quarter.community().toString())).isEmpty();
        }
    }

    private List<Path> stored(String community) throws IOException {
        var folder = data.resolve("files").resolve(community);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
