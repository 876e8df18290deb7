package io.anju.community.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.CallBridge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

class CallFileTests {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CallsProperties.class)
    @Import({CallFile.class, HttpBridge.class})
    static class Bridges {}

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Bridges.class)
            .withBean(JsonMapper.class, JsonMapper::new)
            .withBean(Clock.class, Clock::systemUTC);

    @TempDir
    Path data;

    @Test
    void numbersAreWrittenToAFileOnlyWhereNoGatewayIsSet() {
        application.run(
                context -> assertThat(context).hasSingleBean(CallFile.class).doesNotHaveBean(HttpBridge.class));
        application
                .withPropertyValues("anju.messages.sms.url=https://sms.example.com")
                .run(context -> assertThat(context).doesNotHaveBean(CallBridge.class));
    }

    @Test
    void anExchangeTakesTheFilesPlaceWhateverIsSetForMessages() {
        var set = application.withPropertyValues("anju.calls.url=https://pbx.example.com", "anju.calls.secret=secret");

        set.run(context -> assertThat(context).hasSingleBean(CallBridge.class).hasSingleBean(HttpBridge.class));
        set.withPropertyValues("anju.messages.sms.url=https://sms.example.com")
                .run(context -> assertThat(context).hasSingleBean(HttpBridge.class));
        application
                .withPropertyValues("anju.calls.url=https://pbx.example.com")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void theStandInWritesDownWhomItWouldJoin() throws Exception {
        var outcome = new CallFile(data.toString()).join(new CallBridge.Call(UUID.randomUUID(), "8001", "19900000001"));

        assertThat(outcome).isEqualTo(new CallBridge.Outcome.Rings());
        assertThat(Files.readString(data.resolve("calls.log"))).isEqualTo("8001 19900000001\n");
    }
}
