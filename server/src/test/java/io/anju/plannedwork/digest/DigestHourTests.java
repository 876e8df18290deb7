package io.anju.plannedwork.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestHourTests {

    @ParameterizedTest
    @CsvSource({
        // now, the next half past seven
        "2026-11-28T07:29:59, 2026-11-28T07:30",
        "2026-11-28T07:30,    2026-11-29T07:30",
        "2026-12-31T23:00,    2027-01-01T07:30",
    })
    void itIsTheNextTimeThatItIsThatHour(LocalDateTime now, LocalDateTime next) {
        assertThat(DigestHour.nextAfter(now.atZone(CommunityZone.DEFAULT), LocalTime.of(7, 30)))
                .isEqualTo(next.atZone(CommunityZone.DEFAULT));
    }
}
