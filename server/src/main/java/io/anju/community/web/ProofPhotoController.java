package io.anju.community.web;

import io.anju.community.binding.ProofPhotos;
import io.anju.files.Files;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos that go with a request for a home, from somebody who has no business in the community yet. */
@RestController
@RequestMapping("/api/me/communities/{community}/home-request-photos/{sha256}")
class ProofPhotoController {

    private final ProofPhotos proofs;

    ProofPhotoController(ProofPhotos proofs) {
        this.proofs = proofs;
    }

    /** Takes a photo under its own SHA-256, before the request that names it; twenty a day. */
    @PutMapping
    @OpenTo(Audience.SIGNED_IN)
    Files.Taken put(@PathVariable UUID community, @PathVariable String sha256, HttpServletRequest request)
            throws IOException {
        return proofs.take(sha256, request.getInputStream().readNBytes(Files.LARGEST + 1));
    }

    /** A photo that one of one's own requests refers to. */
    @GetMapping
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<Resource> get(@PathVariable UUID community, @PathVariable String sha256) {
        var photo = proofs.handToAsker(sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.type()))
                .cacheControl(CacheControl.noStore())
                .body(photo.content());
    }
}
