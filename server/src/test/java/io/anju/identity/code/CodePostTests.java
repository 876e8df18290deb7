package io.anju.identity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.anju.testing.PretendedTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodePostTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final PretendedTransactions transactions = new PretendedTransactions();
    private final CodePost post = new CodePost(Clock.fixed(NOW, ZoneOffset.UTC), transactions);
    private final Drawer drawer = new Drawer();
    private final List<String> carried = new ArrayList<>();

    @Test
    void aCodeIsCommittedBeforeItGoesOut() {
        post.send(drawer, code -> {
            assertThat(transactions.isOpen()).isFalse();
            assertThat(drawer.code).isEqualTo(code);
            carried.add(code);
        });

        assertThat(carried).singleElement().asString().matches("\\d{6}");
    }

    @Test
    void whatDidNotGoOutIsTakenBackAndTheCallerLearnsWhy() {
        var gatewayIsDown = new IllegalStateException("down");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> post.send(drawer, code -> {
                    throw gatewayIsDown;
                }))
                .isSameAs(gatewayIsDown);

        assertThat(drawer.code).isNull();
        post.send(drawer, carried::add);
        assertThat(carried).hasSize(1);
    }

    @Test
    void anotherWithinAMinuteIsRefused() {
        drawer.sent = NOW.minusSeconds(20);

        assertThatExceptionOfType(TooSoon.class)
                .isThrownBy(() -> post.send(drawer, carried::add))
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
        assertThat(carried).isEmpty();

        drawer.sent = NOW.minusSeconds(60);
        post.send(drawer, carried::add);
        assertThat(carried).hasSize(1);
    }

    /** One code at most, and every change in a transaction. */
    private final class Drawer implements CodePost.Place {

        private @Nullable Instant sent;
        private @Nullable String code;

        @Override
        public Optional<Instant> lastSent() {
            assertThat(transactions.isOpen()).isTrue();
            return Optional.ofNullable(sent);
        }

        @Override
        public void keep(String fresh, Instant now) {
            assertThat(transactions.isOpen()).isTrue();
            code = fresh;
            sent = now;
        }

        @Override
        public void takeBack(String taken) {
            assertThat(transactions.isOpen()).isTrue();
            assertThat(taken).isEqualTo(code);
            code = null;
            sent = null;
        }
    }
}
