package io.anju.files.web;

import io.anju.files.Files;
import io.anju.files.store.Cabinet;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files travel as raw bytes under their own hash, so that sending one twice is the same as sending it once. */
@RestController
class FileController {

    private static final CacheControl UNCHANGING =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Cabinet cabinet;
    private final UploadRoom room;

    FileController(Cabinet cabinet, UploadRoom room) {
        this.cabinet = cabinet;
        this.room = room;
    }

    /** Takes a photo, a voice or a document under its own SHA-256, at most 20 MB; refuses what its bytes do not show to be one. */
    @PutMapping("/api/communities/{community}/files/{sha256}")
    @OpenTo(Audience.RESIDENT_OR_STAFF)
    Files.Taken put(@PathVariable UUID community, @PathVariable String sha256, HttpServletRequest request)
            throws IOException {
        return room.with(request.getContentLengthLong(), () -> {
            var bytes = request.getInputStream().readNBytes(Files.LARGEST + 1);
            return cabinet.take(community, sha256, account(), bytes);
        });
    }

    /** A photo, a voice or a document that concerns the caller. */
    @GetMapping("/api/communities/{community}/files/{sha256}")
    @OpenTo(Audience.RESIDENT_OR_STAFF)
    ResponseEntity<Resource> get(@PathVariable UUID community, @PathVariable String sha256) {
        return answer(cabinet.hand(community, sha256, account()));
    }

    /** A small picture of a photo that concerns the caller. */
    @GetMapping("/api/communities/{community}/files/{sha256}/thumbnail")
    @OpenTo(Audience.RESIDENT_OR_STAFF)
    ResponseEntity<Resource> thumbnail(@PathVariable UUID community, @PathVariable String sha256) {
        return answer(cabinet.handThumbnail(community, sha256, account()));
    }

    /** A document is downloaded, never shown in the page: it might carry script. */
    private static ResponseEntity<Resource> answer(Files.Handed file) {
        var disposition = file.photo() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .cacheControl(UNCHANGING)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .body(file.content());
    }

    private static UUID account() {
        return Scope.current().actor().required();
    }
}
