package io.anju.community.contact;

import io.anju.community.CallBridge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The local stand-in for a telephone exchange: whom it would join goes to {@code calls.log} in the data folder, only where
 * sign-in codes go to a file too and no exchange is set. An installation for real people writes none of their numbers down.
 */
@Component
@ConditionalOnExpression("'${anju.calls.url:file}' == 'file' && '${anju.messages.sms.url:file}' == 'file'")
class CallFile implements CallBridge {

    private final Path file;

    CallFile(@Value("${anju.data:data}") String data) {
        file = Path.of(data).resolve("calls.log");
    }

    @Override
    public Outcome join(Call call) {
        try {
            Files.writeString(
                    file, call.caller() + " " + call.to() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new Outcome.Rings();
        } catch (IOException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        }
    }
}
