package io.anju.servicedesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NightSettingsTests {

    @Test
    void theMorningIsOfferedFromTenInTheEveningToSeven() {
        assertThat(morning("21:59")).isEmpty();
        assertThat(morning("22:00")).isEqualTo("2026-11-26T08:00");
        assertThat(morning("03:00")).isEqualTo("2026-11-25T08:00");
        assertThat(morning("07:00")).isEmpty();
    }

    private static String morning(String time) {
        return NightSettings.STANDARD
                .morningAfter(ZonedDateTime.parse("2026-11-25T" + time + ":00+08:00[Asia/Shanghai]"))
                .map(at -> at.toLocalDateTime().toString())
                .orElse("");
    }
}
