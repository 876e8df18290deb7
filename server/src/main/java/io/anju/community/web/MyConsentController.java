package io.anju.community.web;

import io.anju.community.consent.Consents;
import io.anju.community.consent.Purpose;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a resident agrees to have written down, and takes back. */
@RestController
@RequestMapping("/api/me/communities/{community}/consents")
class MyConsentController {

    record Page(List<Consents.Consent> items) {}

    record Given(UUID id) {}

    record Agree(@NotNull Purpose purpose) {}

    private final Consents consents;

    MyConsentController(Consents consents) {
        this.consents = consents;
    }

    /** All that one ever agreed to, the newest first. */
    @GetMapping
    @OpenTo(Audience.RESIDENT)
    Page list(@PathVariable UUID community) {
        return new Page(consents.ofAccount());
    }

    /** Agrees to a purpose; again changes nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.RESIDENT)
    Given agree(@PathVariable UUID community, @Valid @RequestBody Agree body) {
        return new Given(consents.giveOwn(body.purpose()));
    }

    /** Takes a consent back; what was noted under it is gone at once. */
    @PostMapping("/{consent}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.RESIDENT)
    void withdraw(@PathVariable UUID community, @PathVariable UUID consent) {
        consents.withdrawOwn(consent);
    }
}
