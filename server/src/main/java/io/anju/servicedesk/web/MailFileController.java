package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.mail.MailFiles;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came with the mails of a ticket. */
@RestController
class MailFileController {

    record MailFileList(List<MailFiles.Entry> items) {}

    private final MailFiles files;

    MailFileController(MailFiles files) {
        this.files = files;
    }

    /** The files that came by e-mail for a ticket, and the names of those that were not kept. */
    @GetMapping("/api/communities/{community}/tickets/{ticket}/mail-files")
    @Needs("tickets.read")
    MailFileList ofTicket(@PathVariable UUID community, @PathVariable UUID ticket) {
        return new MailFileList(files.ofTicket(ticket));
    }
}
