package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.web.OwnAddress;
import io.anju.servicedesk.paper.TicketPapers;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A ticket on paper. */
@RestController
@RequestMapping("/api/communities/{community}/tickets/{ticket}")
class TicketPaperController {

    private final TicketPapers papers;
    private final OwnAddress own;

    TicketPaperController(TicketPapers papers, OwnAddress own) {
        this.papers = papers;
        this.own = own;
    }

    /** The work order as it stands now, to be signed. */
    @GetMapping(value = "/work-order.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("tickets.read")
    ResponseEntity<byte[]> workOrder(@PathVariable UUID community, @PathVariable UUID ticket) {
        return paper(papers.workOrder(ticket, onThePhone(community, ticket)), "work-order.pdf");
    }

    /** Who was asked whether it was good, and what they said. */
    @GetMapping(value = "/call-back-slip.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("tickets.read")
    ResponseEntity<byte[]> callBackSlip(@PathVariable UUID community, @PathVariable UUID ticket) {
        return paper(papers.callBackSlip(ticket, onThePhone(community, ticket)), "call-back-slip.pdf");
    }

    /** Whoever scans it sees the page of theirs: the job, or what they reported. */
    private URI onThePhone(UUID community, UUID ticket) {
        return own.of("/m/tickets/" + community + "/" + ticket);
    }

    private static ResponseEntity<byte[]> paper(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }
}
