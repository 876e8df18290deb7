package io.anju.servicedesk.paper;

import io.anju.files.Files;
import io.anju.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos and signatures as a sheet can hold them. One that is gone, or that the reader may not see, is left out. */
@Component
class PrintedPictures {

    private final Files files;

    PrintedPictures(Files files) {
        this.files = files;
    }

    /** As a {@code data:} URI. */
    Optional<String> find(String sha256, UUID reader) {
        try {
            var handed = files.hand(sha256, reader);
            var bytes = handed.content().getContentAsByteArray();
            return Optional.of(
                    "data:" + handed.type() + ";base64," + Base64.getEncoder().encodeToString(bytes));
        } catch (NotFound gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
