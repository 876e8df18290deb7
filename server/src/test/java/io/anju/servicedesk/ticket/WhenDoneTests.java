package io.anju.servicedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.OfflineCommand;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reported at 14:02, learned at 15:00. */
class WhenDoneTests {

    @ParameterizedTest
    @CsvSource({
        // what the phone's clock showed, what it last heard of ours, when it counts, whether the clock is wrong
        "14:13:00, '',              14:13:00, false",
        "14:13:00, 14:05:00.123456, 14:13:00, false",
        "14:05:00.123, 14:05:00.123456, 14:05:00.123, false",
        "14:13:00, 14:30:00,        15:00:00, true",
        "14:01:59, '',              15:00:00, true",
        "15:00:20, '',              15:00:00, false",
        "15:00:31, '',              15:00:00, true",
        "14:13:00, 99:99:99,        14:13:00, false",
    })
    void thePhoneIsBelievedAsFarAsItsClockCanBeRight(String device, String heard, String counts, boolean skewed) {
        var command = command(device, heard.isEmpty() ? "" : "2026-11-25T" + heard + "Z");

        var done = WhenDone.of(command, at("14:02:00"), at("15:00:00"));

        assertThat(done).isEqualTo(new WhenDone(at(counts), skewed));
    }

    private static OfflineCommand command(String device, String heard) {
        return new OfflineCommand(UUID.randomUUID(), UUID.randomUUID(), "phone", 1, "", heard, "", at(device), "{}");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-25T" + time + "Z");
    }
}
