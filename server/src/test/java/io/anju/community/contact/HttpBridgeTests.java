package io.anju.community.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.CallBridge.Call;
import io.anju.community.CallBridge.Outcome;
import io.anju.testing.Gateway;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpBridgeTests {

    private final Gateway exchange = new Gateway();

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void aSignedCallRingsOnceHoweverOftenItIsAskedFor() {
        var call = new Call(UUID.randomUUID(), "8001", "19900000013");

        assertThat(bridge(exchange.url()).join(call)).isEqualTo(new Outcome.Rings());
        assertThat(bridge(exchange.url()).join(call)).isEqualTo(new Outcome.Rings());

        assertThat(exchange.deliveries("19900000013")).isEqualTo(1);
        var asked = exchange.requests("19900000013").getFirst();
        assertThat(asked.key()).isEqualTo(call.key().toString());
        assertThat(asked.body().path("caller").asString()).isEqualTo("8001");
        assertThat(asked.body().path("reference").asString())
                .isEqualTo(call.key().toString());
    }

    @Test
    void whatComesTooLateIsNoCallAndIsNotTriedAgain() {
        var answer = new CountDownLatch(1);
        exchange.isLate("19900000014", answer);

        assertThat(join("19900000014")).isEqualTo(new Outcome.Failed("HttpTimeoutException"));

        answer.countDown();
        assertThat(exchange.requests("19900000014")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 425, 429, 500, 503, 302})
    void whatMayPassIsAFailure(int status) {
        exchange.saysOnce("19900000015", status);
        assertThat(join("19900000015")).isEqualTo(new Outcome.Failed("http-" + status));
    }

    @Test
    void aRefusalHasTheExchangesOwnWordsIfItGaveSome() {
        exchange.saysOnce("19900000016", 422, "{\"reason\":\"主叫分机未登记\"}");
        exchange.saysOnce("19900000016", 409);
        exchange.saysOnce("19900000016", 400, "no json");

        assertThat(join("19900000016")).isEqualTo(new Outcome.Refused("主叫分机未登记"));
        assertThat(join("19900000016")).isEqualTo(new Outcome.Refused(""));
        assertThat(join("19900000016")).isEqualTo(new Outcome.Refused(""));
    }

    @Test
    void anAnswerWithoutAnIdIsNone() {
        exchange.saysOnce("19900000017", 200);
        assertThat(join("19900000017")).isEqualTo(new Outcome.Failed("no-id"));
    }

    @Test
    void nobodyAtTheAddressIsAFailure() {
        var gone = exchange.url();
        exchange.close();
        assertThat(bridge(gone).join(new Call(UUID.randomUUID(), "8001", "19900000018")))
                .isEqualTo(new Outcome.Failed("ConnectException"));
    }

    private Outcome join(String to) {
        return bridge(exchange.url()).join(new Call(UUID.randomUUID(), "8001", to));
    }

    private static HttpBridge bridge(String url) {
        return new HttpBridge(
                new CallsProperties(url, Gateway.SECRET, Duration.ofMillis(500)),
                JsonMapper.builder().build(),
                Clock.systemUTC());
    }
}
