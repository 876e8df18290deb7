package io.anju.equipment.web;

import io.anju.equipment.card.CardPaper;
import io.anju.equipment.card.Cards;
import io.anju.kernel.Needs;
import io.anju.kernel.web.OwnAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cards that hang at machines. */
@RestController
@RequestMapping("/api/communities/{community}")
class CardController {

    private static final String PHONE = "[0-9][0-9 -]{2,19}";

    record Printed(UUID id) {}

    /** @param phone the desk's, as it is to stand on the cards */
    record Print(
            @NotNull @Size(min = 1, max = 100, message = "{equipment.cards}")
            List<@NotNull UUID> items,

            @NotNull @Pattern(regexp = PHONE, message = "{equipment.phone}")
            String phone) {}

    /** @param photo SHA-256 of what shows the card at the machine, already stored */
    record Hung(
            @NotNull @Pattern(regexp = GivenMachine.SHA_256, message = "{community.sha256}")
            String photo) {}

    private final Cards cards;
    private final CardPaper paper;
    private final OwnAddress own;

    CardController(Cards cards, CardPaper paper, OwnAddress own) {
        this.cards = cards;
        this.paper = paper;
        this.own = own;
    }

    /** Makes a card for each machine; it is kept that they were printed. */
    @PostMapping("/equipment-cards")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("equipment.edit")
    Printed print(@PathVariable UUID community, @Valid @RequestBody Print body) {
        return new Printed(cards.print(body.items(), body.phone().strip()));
    }

    /** The cards (PDF, A6 across, one a page) as their machines are written down now. */
    @GetMapping(value = "/equipment-cards/{print}/cards.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("equipment.read")
    ResponseEntity<byte[]> pdf(@PathVariable UUID community, @PathVariable UUID print) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("equipment-cards.pdf")
                                .build()
                                .toString())
                .body(paper.of(print, path -> own.of(path).toString()));
    }

    /** A photo shows that the card hangs at the machine. */
    @PostMapping("/equipment/{machine}/card-hung")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void hung(@PathVariable UUID community, @PathVariable("machine") UUID item, @Valid @RequestBody Hung body) {
        cards.hung(item, body.photo());
    }
}
