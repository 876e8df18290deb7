package io.anju.community.web;

import io.anju.community.consent.Consents;
import io.anju.community.consent.DetailField;
import io.anju.community.consent.PersonalDetails;
import io.anju.community.consent.Purpose;
import io.anju.community.contact.ContactKind;
import io.anju.community.contact.Contacts;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the desk writes down about somebody: ways to reach them, what they agreed to, and what that allows. */
@RestController
@RequestMapping("/api/communities/{community}/parties/{party}")
class PartyController {

    record Added(UUID id) {}

    record NewContact(
            @NotNull ContactKind kind,
            @NotBlank @Size(max = 190) String value,
            @Nullable @Size(max = 50) String note) {}

    record Agree(@NotNull Purpose purpose, @NotNull Consents.How how) {}

    record Note(
            @NotNull DetailField field,
            @NotBlank @Size(max = 200) String value) {}

    private final Contacts contacts;
    private final Consents consents;
    private final PersonalDetails details;

    PartyController(Contacts contacts, Consents consents, PersonalDetails details) {
        this.contacts = contacts;
        this.consents = consents;
        this.details = details;
    }

    /** Adds a way to reach somebody; it is kept encrypted and shown masked. */
    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added reach(@PathVariable UUID community, @PathVariable UUID party, @Valid @RequestBody NewContact body) {
        var note = body.note() == null ? "" : body.note().strip();
        return new Added(contacts.add(party, body.kind(), body.value().strip(), note));
    }

    /** Ends a way to reach somebody. */
    @PostMapping("/contacts/{contact}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.file")
    void end(@PathVariable UUID community, @PathVariable UUID party, @PathVariable UUID contact) {
        contacts.end(party, contact);
    }

    /** Writes down that somebody agreed to a purpose; again changes nothing. */
    @PostMapping("/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added agree(@PathVariable UUID community, @PathVariable UUID party, @Valid @RequestBody Agree body) {
        return new Added(consents.give(party, body.purpose(), body.how()));
    }

    /** Withdraws a consent; what was noted under it is gone at once. */
    @PostMapping("/consents/{consent}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.file")
    void withdraw(@PathVariable UUID community, @PathVariable UUID party, @PathVariable UUID consent) {
        consents.withdraw(party, consent);
    }

    /** Notes what somebody agreed to have noted, in place of what was; refused without a consent to it. */
    @PostMapping("/details")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added note(@PathVariable UUID community, @PathVariable UUID party, @Valid @RequestBody Note body) {
        return new Added(details.note(party, body.field(), body.value().strip()));
    }
}
