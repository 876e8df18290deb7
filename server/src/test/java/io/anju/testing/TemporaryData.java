package io.anju.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context an empty data folder below the build's own, a gateway for 服务号, 企业微信
 * and telephone calls, and one company's identity provider.
 */
class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            var data = Files.createTempDirectory(parent.toAbsolutePath(), "anju");
            TestPropertyValues.of("anju.data=" + data.resolve("data"), "anju.key=" + data.resolve("key"))
                    .applyTo(context);
            TestPropertyValues.of("anju.mailbox.hosts=127.0.0.1", "anju.mailbox.trusted=127.0.0.1")
                    .applyTo(context);
            TestPropertyValues.of(IdentityProvider.shared().properties()).applyTo(context);
            TestPropertyValues.of("anju.calls.url=" + Gateway.shared().url(), "anju.calls.secret=" + Gateway.SECRET)
                    .applyTo(context);
            for (var channel : new String[] {"wechat", "wecom"}) {
                TestPropertyValues.of(
                                "anju.messages.%s.url=%s"
                                        .formatted(channel, Gateway.shared().url()),
                                "anju.messages.%s.secret=%s".formatted(channel, Gateway.SECRET))
                        .applyTo(context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
