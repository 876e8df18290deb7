package io.anju.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTests {

    private static final String ANNOUNCED = "{\"state\":\"SEALING\",\"n\":1}";
    private static final String CONFIRMED = "{\"state\":\"SEALED\",\"n\":1}";
    private static final String ANNOUNCED_MEANWHILE = "{\"state\":\"SEALING\",\"n\":2}";
    private static final String CONFIRMED_MEANWHILE = "{\"state\":\"SEALED\",\"n\":2}";

    @TempDir
    Path home;

    private final Manifest manifest = Manifest.empty(new KeyPrints(Map.of()), Optional.empty());
    private Path log;
    private Path copied;

    @BeforeEach
    void aLogOfOneCommunity() throws IOException {
        log = home.resolve("data/seals/community/2026-11.jsonl");
        copied = home.resolve("backup/seals/community/2026-11.jsonl");
        Files.createDirectories(log.getParent());
        Files.createDirectories(copied.getParent());
        Files.writeString(
                log, String.join("\n", ANNOUNCED, CONFIRMED, ANNOUNCED_MEANWHILE, CONFIRMED_MEANWHILE) + "\n");
    }

    @Test
    void whatWasAnnouncedWhileTheDatabaseWasCopiedIsAddedAndWhatWasConfirmedIsNot() throws IOException {
        Files.writeString(copied, ANNOUNCED + "\n" + CONFIRMED + "\n");

        bringIntoStep();

        assertThat(copied).content().isEqualTo(ANNOUNCED + "\n" + CONFIRMED + "\n" + ANNOUNCED_MEANWHILE + "\n");
        assertThat(manifest.files()).containsOnlyKeys("seals/community/2026-11.jsonl");
        assertThat(manifest.folders()).contains("seals", "seals/community");
    }

    @Test
    void aLineThatWasCopiedWhileItWasWrittenIsWholeInTheBackup() throws IOException {
        Files.writeString(copied, ANNOUNCED.substring(0, 12));

        bringIntoStep();

        assertThat(copied).content().isEqualTo(ANNOUNCED + "\n" + ANNOUNCED_MEANWHILE + "\n");
    }

    @Test
    void theLogOfACommunityThatCameMeanwhileIsThere() throws IOException {
        Files.delete(copied.getParent());

        bringIntoStep();

        assertThat(copied).content().isEqualTo(ANNOUNCED + "\n" + ANNOUNCED_MEANWHILE + "\n");
    }

    private void bringIntoStep() throws IOException {
        new Seals(home.resolve("data"), home.resolve("backup"), manifest).announcedMeanwhile();
    }
}
