package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.mail.DeskMailboxes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes that a desk reads. Their passwords are written and never read. */
@RestController
@RequestMapping("/api/communities/{community}/mailboxes")
class DeskMailboxController {

    /**
     * @param name what the desk calls it
     * @param address to which people write
     * @param host of the mail server, which speaks IMAP over TLS
     * @param password absent to keep the one that is kept
     */
    record Change(
            @NotBlank(message = "{servicedesk.mailbox-name}") @Size(max = 50, message = "{servicedesk.mailbox-name}")
            String name,

            @NotBlank(message = "{servicedesk.mailbox-address}")
            @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,120}", message = "{servicedesk.mailbox-address}")
            String address,

            @NotNull(message = "{servicedesk.mailbox-host}")
            @Pattern(regexp = "[A-Za-z0-9.:-]{1,200}", message = "{servicedesk.mailbox-host}")
            String host,

            @NotNull
            @Min(value = 1, message = "{servicedesk.mailbox-port}")
            @Max(value = 65535, message = "{servicedesk.mailbox-port}")
            Integer port,

            @NotBlank(message = "{servicedesk.mailbox-login}") @Size(max = 200, message = "{servicedesk.mailbox-login}")
            String login,

            @Nullable @Size(min = 1, max = 200, message = "{servicedesk.mailbox-password}")
            String password,

            @NotNull Boolean active) {

        DeskMailboxes.Wanted wanted() {
            return new DeskMailboxes.Wanted(name.strip(), address, host, port, login, password, active);
        }

        @Override
        public String toString() {
            return login + "@" + host;
        }
    }

    private final DeskMailboxes mailboxes;

    DeskMailboxController(DeskMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** The mailboxes, how each is read, and why it could not be the last time. */
    @GetMapping
    @Needs("mails.mailbox")
    DeskMailboxes.Settings here(@PathVariable UUID community) {
        return mailboxes.here();
    }

    /** Connects one more; an address is connected once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("mails.mailbox")
    DeskMailboxes.Setting connect(@PathVariable UUID community, @Valid @RequestBody Change body) {
        return mailboxes.connect(body.wanted());
    }

    /** Changes one; If-Match holds the version that was read. */
    @PutMapping("/{mailbox}")
    @Needs("mails.mailbox")
    DeskMailboxes.Setting change(
            @PathVariable UUID community,
            @PathVariable UUID mailbox,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return mailboxes.change(mailbox, ReadVersion.of(version), body.wanted());
    }

    /** Removes one: it is not read any more, and what came to it stays. */
    @PostMapping("/{mailbox}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("mails.mailbox")
    void end(@PathVariable UUID community, @PathVariable UUID mailbox) {
        mailboxes.end(mailbox);
    }
}
