package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.standards.wall.PromisePaper;
import io.anju.standards.wall.PublishedPromises;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a community promises, for those who live there and for its notice board. */
@RestController
class PublishedController {

    private final PublishedPromises promises;
    private final PromisePaper paper;

    PublishedController(PublishedPromises promises, PromisePaper paper) {
        this.promises = promises;
        this.paper = paper;
    }

    /** Each promise beside how it was kept this month and last. */
    @GetMapping("/api/me/communities/{community}/promises")
    @OpenTo(Audience.RESIDENT)
    PublishedPromises.Published promises(@PathVariable UUID community) {
        return promises.now();
    }

    /** The same to be hung up. */
    @GetMapping(value = "/api/communities/{community}/promises.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("wall.read")
    ResponseEntity<byte[]> paper(@PathVariable UUID community) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("promises.pdf")
                                .build()
                                .toString())
                .body(paper.now());
    }
}
