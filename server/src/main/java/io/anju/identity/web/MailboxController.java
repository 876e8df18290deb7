package io.anju.identity.web;

import io.anju.identity.access.Freshness;
import io.anju.identity.mail.MailAddress;
import io.anju.identity.mail.Mailboxes;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own e-mail address: where messages go, and by which the company's provider may know one the first time. */
@RestController
@RequestMapping("/api/me/mailbox")
class MailboxController {

    /** @param masked {@code z***@example.com}; absent, as the instant, when there is none */
    record Mailbox(@Nullable String masked, @Nullable Instant verifiedAt) {}

    record Address(@NotBlank @Size(max = 300) String address) {}

    record Code(
            @NotBlank @Pattern(regexp = "\\d{6}", message = "{identity.code}")
            String code) {}

    private final Mailboxes mailboxes;
    private final Freshness freshness;

    MailboxController(Mailboxes mailboxes, Freshness freshness) {
        this.mailboxes = mailboxes;
        this.freshness = freshness;
    }

    /** The address in force. */
    @GetMapping
    @OpenTo(Audience.SIGNED_IN)
    Mailbox mine() {
        return mailboxes
                .of(me())
                .map(mailbox -> new Mailbox(mailbox.address().masked(), mailbox.verifiedAt()))
                .orElse(new Mailbox(null, null));
    }

    /** Sends a code to an address, once a minute and ten times a day; asks for a fresh proof, for the address may open a door. */
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void sendCode(@Valid @RequestBody Address body, HttpServletRequest request) {
        freshness.require(request);
        var address = MailAddress.read(body.address())
                .orElseThrow(() -> new Unacceptable("identity.mail-address", "address"));
        mailboxes.sendCode(me(), address);
    }

    /** Shows the code of the last ten minutes; the address replaces the one from before. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void confirm(@Valid @RequestBody Code body, HttpServletRequest request) {
        freshness.require(request);
        mailboxes.confirm(me(), body.code());
    }

    /** Takes the address off; nothing goes there any more. */
    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void end() {
        mailboxes.end(me());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
