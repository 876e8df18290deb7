package io.anju.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.seal.Problem.Kind;
import io.anju.files.Files;
import io.anju.kernel.Ids;
import io.anju.testing.AnjuTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;

/** The intruder leaves the database alone and goes for the files. */
@AnjuTest
class SealedPhotosModuleTests extends SealTestBed {

    @Autowired
    Files files;

    @Autowired
    MessageSource texts;

    @Value("${anju.data}")
    Path data;

    @Test
    void aPhotoSwappedOrTakenAwayBehindASealedFactIsFound() throws IOException {
        var here = Ids.next();
        var fact = fact(here, Ids.next());
        var left = shown(here, fact, 1);
        var touched = shown(here, fact, 2);
        seal();
        assertThat(verify(here).problems()).isEmpty();

        var file = data.resolve("files").resolve(here.toString()).resolve(touched);
        java.nio.file.Files.writeString(file, "%PDF-1.7 another");
        assertThat(verify(here).problems()).containsExactly(new Problem(Kind.PHOTO_CHANGED, fact + "#2"));

        java.nio.file.Files.delete(file);
        assertThat(verify(here).problems()).containsExactly(new Problem(Kind.PHOTO_MISSING, fact + "#2"));
        assertThat(file.resolveSibling(left)).exists();
    }

    @Test
    void whatIsFoundIsSaidInWords() {
        assertThat(Arrays.stream(Kind.values())
                        .map(kind -> texts.getMessage(kind.code() + ".line", new Object[] {"这里"}, Locale.CHINA)))
                .allSatisfy(text -> assertThat(text).contains("这里"));
    }

    /** Stores a file of its own and has the fact show it. */
    private String shown(UUID where, UUID fact, int n) {
        var content = ("%PDF-1.7 " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        var sha256 = HexFormat.of().formatHex(Digest.of(content));
        return in(where, () -> {
            files.take(sha256, Ids.next(), content);
            sql.sql("insert into fact_photo (community, fact, n, sha256) values (:where, :fact, :n, :sha256)")
                    .param("where", where)
                    .param("fact", fact)
                    .param("n", n)
                    .param("sha256", sha256)
                    .update();
            return sha256;
        });
    }
}
