package io.anju.community.web;

import io.anju.community.imports.LedgerWorkbook;
import io.anju.community.ledger.Ledger;
import io.anju.community.ledger.LedgerPages;
import io.anju.kernel.Needs;
import io.anju.kernel.WrittenWorkbook;
import io.anju.kernel.web.Download;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The homes of a community and who is tied to them. */
@RestController
class LedgerController {

    /** @param total of all homes, found or not */
    record Page(List<LedgerPages.Home> items, int total) {}

    /**
     * @param lines building, unit, floor, door, name, phone and relation, between tabs or commas; the last three empty for a home
     *     nobody is tied to
     * @param check true to be told only what the lines would add
     */
    record Lines(
            @NotNull @Size(min = 1, max = 2000, message = "{community.ledger-lines}")
            List<@NotNull @Size(max = 300, message = "{community.ledger-line}") String> lines,

            @Nullable Boolean check) {}

    private final Ledger ledger;
    private final LedgerPages pages;
    private final LedgerWorkbook workbooks;

    LedgerController(Ledger ledger, LedgerPages pages, LedgerWorkbook workbooks) {
        this.ledger = ledger;
        this.pages = pages;
        this.workbooks = workbooks;
    }

    /** Up to 100 homes by label after the given one, or the 20 that the words find. */
    @GetMapping("/api/communities/{community}/ledger")
    @Needs("places.read")
    Page list(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return new Page(q == null || q.isBlank() ? pages.after(after) : pages.find(q), pages.count());
    }

    /** Adds homes and the people tied to them, all lines or none; what is there already is not added again. */
    @PostMapping("/api/communities/{community}/ledger")
    @Needs("ledger.edit")
    Ledger.Entered enter(@PathVariable UUID community, @Valid @RequestBody Lines body) {
        return Boolean.TRUE.equals(body.check()) ? ledger.check(body.lines()) : ledger.keep(body.lines());
    }

    /** All homes and their people as a workbook (.xlsx), numbers hidden in the middle; imported again it changes nothing. */
    @GetMapping(value = "/api/communities/{community}/ledger.xlsx", produces = WrittenWorkbook.TYPE)
    @Needs("ledger.edit")
    ResponseEntity<byte[]> workbook(@PathVariable UUID community) {
        return Download.of(workbooks.name(), workbooks.bytes());
    }
}
