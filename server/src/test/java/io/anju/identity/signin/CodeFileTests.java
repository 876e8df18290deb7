package io.anju.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CodeFileTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CodeFile.class);

    @Test
    void codesAreWrittenToAFileOnlyWhereNoGatewayIsSet() {
        application.run(context -> assertThat(context).hasSingleBean(CodeFile.class));
        application
                .withPropertyValues("anju.messages.sms.url=https://sms.example.com")
                .run(context -> assertThat(context).doesNotHaveBean(CodeFile.class));
    }
}
