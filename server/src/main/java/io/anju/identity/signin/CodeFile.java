package io.anju.identity.signin;

import io.anju.identity.CodeSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The local stand-in for an SMS gateway: the codes go to {@code sms.log} in the data folder, where the person who runs the
 * demo reads them. An installation for real people sets a gateway instead (docs/operations.md).
 */
@Component
@ConditionalOnProperty(name = "anju.messages.sms.url", matchIfMissing = true, havingValue = "file")
class CodeFile implements CodeSender {

    private final Path file;

    CodeFile(@Value("${anju.data:data}") String data) {
        file = Path.of(data).resolve("sms.log");
    }

    @Override
    public void send(String phone, String code) {
        try {
            Files.writeString(file, phone + " " + code + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
