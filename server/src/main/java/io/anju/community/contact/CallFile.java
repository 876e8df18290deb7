package io.anju.community.contact;

import io.anju.community.CallBridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The local stand-in for a telephone exchange: whom it would join goes to {@code calls.log} in the data folder, only where
 * sign-in codes go to a file too. An installation for real people sets a gateway, and writes none of their numbers down.
 */
@Component
@ConditionalOnProperty(name = "anju.messages.sms.url", matchIfMissing = true, havingValue = "file")
class CallFile implements CallBridge {

    private final Path file;

    CallFile(@Value("${anju.data:data}") String data) {
        file = Path.of(data).resolve("calls.log");
    }

    @Override
    public void join(String first, String second) {
        try {
            Files.writeString(file, first + " " + second + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
