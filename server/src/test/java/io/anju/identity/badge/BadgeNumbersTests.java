package io.anju.identity.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.KeyFile;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeNumbersTests {

    private static final UUID BADGE = UUID.fromString("01923456-7890-7abc-8def-0123456789ab");

    @TempDir
    Path folder;

    @Test
    void aBadgeHasOneNumberForEachKeyFile() {
        var numbers = new BadgeNumbers(new KeyFile(folder.resolve("key")));
        assertThat(numbers.of(BADGE)).matches("\\d{4} \\d{4}").isEqualTo(numbers.of(BADGE));
        assertThat(numbers.of(BADGE)).isNotEqualTo(numbers.of(UUID.randomUUID()));
        assertThat(new BadgeNumbers(new KeyFile(folder.resolve("other"))).of(BADGE))
                .isNotEqualTo(numbers.of(BADGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"48210937", "4821 0937", " 4821-0937 ", "４８２１　０９３７"})
    void aNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(BadgeNumbers.read(typed)).contains("4821 0937");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4821093", "482109371", "4821093a", "٤٨٢١٠٩٣٧", "/q/4821 0937"})
    void anythingElseIsNoNumber(String typed) {
        assertThat(BadgeNumbers.read(typed)).isEmpty();
    }
}
