package io.anju.kernel.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that is kept under its name by whoever asked for it. */
public final class Download {

    private Download() {}

    /** @param name in whatever script, with its ending */
    public static <T> ResponseEntity<T> of(String name, T content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
