package io.anju.community.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CallFileTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CallFile.class);

    @Test
    void numbersAreWrittenToAFileOnlyWhereNoGatewayIsSet() {
        application.run(context -> assertThat(context).hasSingleBean(CallFile.class));
        application
                .withPropertyValues("anju.messages.sms.url=https://sms.example.com")
                .run(context -> assertThat(context).doesNotHaveBean(CallFile.class));
    }
}
