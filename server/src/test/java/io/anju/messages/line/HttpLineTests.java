package io.anju.messages.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.anju.kernel.Signature;
import io.anju.kernel.SignedPost;
import io.anju.messages.Channel;
import io.anju.messages.line.Line.Letter;
import io.anju.messages.line.Line.Outcome;
import io.anju.messages.template.Template;
import io.anju.testing.Gateway;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpLineTests {

    private static final Template TEMPLATE = new Template("a.b", 3, "{number}", "工单 {number} 已修好");

    private final Gateway gateway = new Gateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aSignedLetterIsTakenOnceHoweverOftenItIsSent() {
        var first = line().send(letter("13"));
        var second = line().send(letter("13"));

        assertThat(first).isInstanceOf(Outcome.Taken.class).isEqualTo(second);
        assertThat(gateway.deliveries("13")).isEqualTo(1);
        var body = gateway.requests("13").getFirst().body();
        assertThat(body.path("text").asString()).isEqualTo("工单 QH-7 已修好");
        assertThat(body.path("template").asString()).isEqualTo("a.b");
        assertThat(body.path("version").asInt()).isEqualTo(3);
        assertThat(body.path("parameters").path("number").asString()).isEqualTo("QH-7");
        assertThat(body.path("reference").asString()).isEqualTo("reference-13");
    }

    @Test
    void anAnswerThatComesTooLateIsAFailureAndTheRepetitionIsNoDouble() {
        var answer = new CountDownLatch(1);
        gateway.isLate("14", answer);

        var first = line().send(letter("14"));
        answer.countDown();
        var second = line().send(letter("14"));

        assertThat(first).isEqualTo(new Outcome.Failed("HttpTimeoutException"));
        assertThat(second).isInstanceOf(Outcome.Taken.class);
        assertThat(gateway.requests("14")).hasSize(2);
        assertThat(gateway.deliveries("14")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 425, 429, 500, 502, 503, 302})
    void whatMayPassIsAFailure(int status) {
        gateway.saysOnce("15", status);
        assertThat(line().send(letter("15"))).isEqualTo(new Outcome.Failed("http-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 410, 422})
    void whatWillNeverDoIsARefusal(int status) {
        gateway.saysOnce("16", status);
        assertThat(line().send(letter("16"))).isEqualTo(new Outcome.Refused("http-" + status));
    }

    @Test
    void aGatewayThatIsNotThereIsAFailure() {
        var line = line();
        gateway.close();
        assertThat(line.send(letter("17"))).isEqualTo(new Outcome.Failed("ConnectException"));
    }

    @Test
    void theWrongSecretGetsNowhere() {
        assertThat(line("another secret").send(letter("18"))).isEqualTo(new Outcome.Failed("http-401"));
        assertThat(gateway.requests("18")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(""));
    }

    @Test
    void aSignatureFitsNothingElse() {
        var signature = new Signature(Gateway.SECRET);
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var signed = Gateway.sign("1", "n", body);

        assertThat(signature.fits(signed, "1", "n", body)).isTrue();
        assertThat(signature.fits(signed, "2", "n", body)).isFalse();
        assertThat(signature.fits(signed, "1", "m", body)).isFalse();
        assertThat(signature.fits(signed, "1", "n", "{ }".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private HttpLine line() {
        return line(Gateway.SECRET);
    }

    private HttpLine line(String secret) {
        var post = new SignedPost(
                URI.create(gateway.url()), new Signature(secret), Duration.ofSeconds(1), Clock.systemUTC());
        return new HttpLine(Channel.SMS, post, JsonMapper.builder().build());
    }

    private static Letter letter(String to) {
        return new Letter("reference-" + to, to, TEMPLATE, Map.of("number", "QH-7"), "/m/");
    }
}
