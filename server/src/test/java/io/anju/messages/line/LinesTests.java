package io.anju.messages.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.anju.messages.Channel;
import io.anju.messages.line.Line.Letter;
import io.anju.messages.line.Line.Outcome;
import io.anju.messages.line.MessagesProperties.Gateway;
import io.anju.messages.template.ShippedTemplates;
import io.anju.messages.template.Template;
import io.anju.messages.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

class LinesTests {

    private static final String PHONE = "19900000001";
    private static final Gateway FILE = new Gateway(Gateway.FILE, "");

    private final io.anju.testing.Gateway gateway = new io.anju.testing.Gateway();

    @TempDir
    Path data;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aSignInCodeGoesOutThroughTheSmsGateway() {
        codes().send(PHONE, "123456");

        var words = gateway.requests(PHONE).getFirst().body().path("text").asString();
        assertThat(words).contains("123456").contains("5 分钟");
    }

    @Test
    void aCodeThatDidNotGoOutIsSaidNotToHave() {
        gateway.saysOnce(PHONE, 500);

        var codes = codes();

        assertThatExceptionOfType(SignInCodes.NotSent.class)
                .isThrownBy(() -> codes.send(PHONE, "123456"))
                .matches(refused -> refused.status() == 503);
    }

    @Test
    void codesGoThroughAGatewayOnlyWhereThereIsOne() {
        var application = new ApplicationContextRunner()
                .withUserConfiguration(SignInCodes.class)
                .withBean(Lines.class, () -> lines(FILE))
                .withBean(Templates.class, ShippedTemplates::all);

        application.run(context -> assertThat(context).doesNotHaveBean(SignInCodes.class));
        application
                .withPropertyValues("anju.messages.sms.url=https://sms.example.com")
                .run(context -> assertThat(context).hasSingleBean(SignInCodes.class));
    }

    @Test
    void withoutAGatewayALetterIsALineOfAFile() throws IOException {
        var letter = new Letter(
                "reference", PHONE, new Template("a.b", 1, "标题", "第一行\n第二行 {number}"), Map.of("number", "7"), "/m/");

        assertThat(lines(FILE).of(Channel.SMS).send(letter)).isEqualTo(new Outcome.Taken("reference"));
        assertThat(Files.readAllLines(data.resolve("messages.log")))
                .containsExactly("SMS 19900000001 reference 标题 第一行 第二行 7 /m/");
    }

    @Test
    void aGatewayNeedsASecretAndPaperHasNoLine() {
        assertThatIllegalStateException().isThrownBy(() -> lines(new Gateway("https://sms.example.com", "")));
        assertThatIllegalArgumentException().isThrownBy(() -> lines(FILE).of(Channel.PAPER));
        assertThat(new Gateway("https://sms.example.com", "secret").toString()).doesNotContain("secret");
        assertThat(lines(FILE).link("/m/")).isEqualTo("https://anju.example.com/m/");
    }

    private SignInCodes codes() {
        return new SignInCodes(
                lines(new Gateway(gateway.url(), io.anju.testing.Gateway.SECRET)), ShippedTemplates.all());
    }

    private Lines lines(Gateway sms) {
        return new Lines(
                new MessagesProperties(
                        "https://anju.example.com", "desk@example.com", Duration.ofSeconds(5), FILE, FILE, sms),
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                JsonMapper.builder().build(),
                Clock.systemUTC(),
                data.toString());
    }
}
