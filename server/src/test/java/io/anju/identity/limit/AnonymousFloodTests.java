package io.anju.identity.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AnonymousFloodTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final AnonymousFlood flood =
            new AnonymousFlood(clock, new MockEnvironment().withProperty("anju.limits.anonymous-requests", "3"));

    @Test
    void oneAddressIsStoppedTheNextIsNotAndTimeHeals() {
        for (int i = 0; i < 3; i++) {
            flood.spend("203.0.113.7");
        }
        assertThatThrownBy(() -> flood.spend("203.0.113.7"))
                .isInstanceOf(TooMany.class)
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(((TooMany) refused).retryAfter())
                        .isEqualTo(Duration.ofSeconds(20)));
        assertThatCode(() -> flood.spend("203.0.113.8")).doesNotThrowAnyException();
        now.updateAndGet(then -> then.plusSeconds(20));
        assertThatCode(() -> flood.spend("203.0.113.7")).doesNotThrowAnyException();
        assertThatThrownBy(() -> flood.spend("203.0.113.7")).isInstanceOf(TooMany.class);
    }

    @Test
    void whatIsGivenBackWasNotSpent() {
        for (int i = 0; i < 10; i++) {
            flood.spend("203.0.113.9");
            flood.giveBack("203.0.113.9");
        }
        assertThatCode(() -> flood.spend("203.0.113.9")).doesNotThrowAnyException();
    }
}
