package io.anju.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the SHA-1 rows. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void itAgreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "8, 399871", "9, 520489"})
    void itAgreesWithTheStandardBelowIt(long step, String code) {
        assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code);
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        var now = Instant.ofEpochSecond(3_000_015);
        long step = Totp.step(now);
        for (long off = -1; off <= 1; off++) {
            assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + off, 6), now, 0))
                    .isEqualTo(OptionalLong.of(step + off));
        }
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 2, 6), now, 0)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 2, 6), now, 0)).isEmpty();
    }

    @Test
    void aCodeCountsOnceAndSoDoesEveryoneBeforeIt() {
        var now = Instant.ofEpochSecond(3_000_015);
        long step = Totp.step(now);
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 1, 6), now, step))
                .isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 1, 6), now, step))
                .isEqualTo(OptionalLong.of(step + 1));
    }

    /** RFC 4648, section 10, the row of whole groups. */
    @Test
    void theSecretIsTypedInBase32() {
        var bytes = "fooba".getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.encode(bytes)).isEqualTo("MZXW6YTB");
        assertThat(Base32.decode("mzxw6ytb")).isEqualTo(bytes);
        assertThatThrownBy(() -> Base32.decode("MZXW6YT1")).isInstanceOf(IllegalArgumentException.class);
        var random = new Random(6238);
        for (int round = 0; round < 200; round++) {
            var secret = new byte[20];
            random.nextBytes(secret);
            assertThat(Base32.decode(Base32.encode(secret))).isEqualTo(secret);
        }
        assertThat(Base32.decode(Base32.encode(new byte[20]))).hasSize(20).containsOnly(0);
    }

    @Test
    void theAddressIsWhatAppsRead() {
        assertThat(new OtpAuth("程 hq", "MZXW6YTB").address())
                .isEqualTo("otpauth://totp/Anju:%E7%A8%8B%20hq?secret=MZXW6YTB&issuer=Anju"
                        + "&algorithm=SHA1&digits=6&period=30");
    }
}
