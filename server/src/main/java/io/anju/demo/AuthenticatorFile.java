package io.anju.demo;

import io.anju.identity.SecondFactorAsked;
import io.anju.identity.SecondFactors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stands in for the authenticator app of the demonstration's headquarters and administrators: whoever tries the demonstration reads the code in
 * {@code authenticator.log} in the data folder. The secret is as public as the demonstration's password.
 */
@Component
class AuthenticatorFile {

    static final String SECRET = "ANJUDEMO2345ANJUDEMO2345ANJUDEMO";

    private final Beginning beginning;
    private final SecondFactors secondFactors;
    private final Path file;

    AuthenticatorFile(Beginning beginning, SecondFactors secondFactors, @Value("${anju.data:data}") String data) {
        this.beginning = beginning;
        this.secondFactors = secondFactors;
        this.file = Path.of(data).resolve("authenticator.log");
    }

    @EventListener
    void on(SecondFactorAsked asked) {
        if (Demonstration.isCompanyWide(asked.login()) && beginning.isForShow()) {
            var line = asked.login() + " " + secondFactors.codeNow(SECRET) + "\n";
            try {
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
