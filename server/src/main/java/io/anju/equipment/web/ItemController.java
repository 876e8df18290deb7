package io.anju.equipment.web;

import io.anju.equipment.card.Cards;
import io.anju.equipment.paper.KeptPapers;
import io.anju.equipment.register.Item;
import io.anju.equipment.register.ItemBook;
import io.anju.equipment.register.ItemState;
import io.anju.equipment.register.Register;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of equipment. */
@RestController
@RequestMapping("/api/communities/{community}")
class ItemController {

    private static final int LARGEST_PAGE = 200;

    record Added(UUID id) {}

    /** @param papers of the machine, the newest first */
    record Opened(Item item, List<KeptPapers.Paper> papers) {}

    /** @param phone what stands on the cards printed last; absent before the first */
    record Coverage(List<Register.Count> systems, @Nullable String phone) {}

    /** @param on the day it was scrapped, not later than today */
    record Scrapping(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String because) {}

    private final ItemBook book;
    private final Register register;
    private final KeptPapers papers;
    private final Cards cards;

    ItemController(ItemBook book, Register register, KeptPapers papers, Cards cards) {
        this.book = book;
        this.register = register;
        this.papers = papers;
        this.cards = cards;
    }

    /**
     * Machines by code; those that begin with the words, stand where they say or are called so.
     *
     * @param system key of a system
     * @param kind key of a class
     * @param place where they stand, or what lies around it
     * @param state what is scrapped is shown only when asked for
     * @param lack what they lack
     * @param after the machine seen last
     */
    @GetMapping("/equipment")
    @Needs("equipment.read")
    Register.Page list(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false)
                    @Pattern(regexp = "IN_USE|STOPPED|SCRAPPED", message = "{equipment.state}")
                    @Nullable
                    String state,
            @RequestParam(required = false)
                    @Pattern(regexp = "RESPONSIBLE|CONTRACTOR|CARD|HANGING", message = "{equipment.lack}")
                    @Nullable
                    String lack,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) int limit) {
        return register.page(
                new Register.Filter(
                        q.strip(),
                        system,
                        kind,
                        place,
                        state == null ? null : ItemState.valueOf(state),
                        lack == null ? null : Item.Lack.valueOf(lack)),
                after,
                Math.min(limit, LARGEST_PAGE));
    }

    /** How many machines each system has, and how many of them lack what. */
    @GetMapping("/equipment-coverage")
    @Needs("equipment.read")
    Coverage coverage(@PathVariable UUID community) {
        return new Coverage(register.counts(), cards.lastPhone().orElse(null));
    }

    /** A machine with its papers, scrapped or not. */
    @GetMapping("/equipment/{machine}")
    @Needs("equipment.read")
    Opened open(@PathVariable UUID community, @PathVariable("machine") UUID item) {
        return new Opened(register.required(item), papers.of(item));
    }

    /** Writes down a machine; a code is on one at a time, and without a class nothing is kept. */
    @PostMapping("/equipment")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("equipment.edit")
    Added add(@PathVariable UUID community, @Valid @RequestBody GivenMachine body) {
        return new Added(book.add(body.item()));
    }

    /** Corrects what is written down; If-Match holds the version that was read. */
    @PutMapping("/equipment/{machine}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void change(
            @PathVariable UUID community,
            @PathVariable("machine") UUID item,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody GivenMachine body) {
        book.change(item, ReadVersion.of(version), body.item());
    }

    /** It was scrapped; it stays known, and its code is free. */
    @PostMapping("/equipment/{machine}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void scrap(@PathVariable UUID community, @PathVariable("machine") UUID item, @Valid @RequestBody Scrapping body) {
        book.scrap(item, body.on(), body.because().strip());
    }
}
