package io.anju.community.contact;

import io.anju.community.CallBridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The local stand-in for a telephone exchange: whom it would join goes to {@code calls.log} in the data folder. */
@Component
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
