package io.anju.equipment.web;

import io.anju.equipment.paper.Expiries;
import io.anju.equipment.paper.GivenPaper;
import io.anju.equipment.paper.KeptPapers;
import io.anju.equipment.paper.PaperBook;
import io.anju.equipment.paper.PaperKinds;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What runs out: papers of machines and of the community, warranties, licences, certificates of the people. */
@RestController
@RequestMapping("/api/communities/{community}")
class PaperController {

    private static final int LARGEST_PAGE = 200;

    record Kept(UUID id) {}

    record Kinds(List<PaperKinds.Kind> items) {}

    record Line(List<KeptPapers.Paper> items) {}

    /**
     * @param validUntil the last day it counts
     * @param issuer who tested or issued it; asked for with its licence where the kind says so
     */
    record Paper(
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil,
            @NotBlank @Size(max = 60) String number,
            @Nullable @Size(max = 60) String issuer,
            @Nullable @Size(max = 60) String issuerLicence,

            @NotNull @Size(min = 1, max = 5, message = "{equipment.paper-photos}")
            List<@NotNull @Pattern(regexp = GivenMachine.SHA_256, message = "{community.sha256}") String> photos) {

        GivenPaper given() {
            return new GivenPaper(
                    validFrom,
                    validUntil,
                    number.strip(),
                    GivenMachine.said(issuer),
                    GivenMachine.said(issuerLicence),
                    photos);
        }
    }

    /**
     * @param kind key of a kind
     * @param item the machine it is of
     * @param subject what it is of in words, where it is of no machine
     */
    record NewPaper(
            @NotBlank @Size(max = 30) String kind,
            @Nullable UUID item,
            @Nullable @Size(max = 60) String subject,
            @NotNull @Valid Paper paper) {}

    record Ending(@NotBlank @Size(max = 200) String because) {}

    private final PaperBook book;
    private final PaperKinds kinds;
    private final KeptPapers papers;
    private final Expiries expiries;

    PaperController(PaperBook book, PaperKinds kinds, KeptPapers papers, Expiries expiries) {
        this.book = book;
        this.kinds = kinds;
        this.papers = papers;
        this.expiries = expiries;
    }

    /** What kinds of papers run out. */
    @GetMapping("/equipment-paper-kinds")
    @Needs("equipment.read")
    Kinds kinds(@PathVariable UUID community) {
        return new Kinds(kinds.all());
    }

    /**
     * What runs out first stands at the top, what is over above it.
     *
     * @param within only what is over or will be in that many days
     * @param after what the page before named as the next
     */
    @GetMapping("/equipment-expiries")
    @Needs("equipment.read")
    Expiries.Page expiries(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable @Min(0) @Max(3660) Integer within,
            @RequestParam(required = false) @Nullable @Pattern(regexp = Expiries.CURSOR, message = "{equipment.cursor}")
                    String after,
            @RequestParam(defaultValue = "50") @Min(1) int limit) {
        return expiries.page(within, after, Math.min(limit, LARGEST_PAGE));
    }

    /** A paper and those it came to renew, the newest first. */
    @GetMapping("/equipment-papers/{paper}")
    @Needs("equipment.read")
    Line line(@PathVariable UUID community, @PathVariable UUID paper) {
        return new Line(papers.line(paper));
    }

    /** Keeps the first paper of a machine or of something else. */
    @PostMapping("/equipment-papers")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("equipment.edit")
    Kept add(@PathVariable UUID community, @Valid @RequestBody NewPaper body) {
        var of = new PaperBook.Of(body.kind(), body.item(), GivenMachine.said(body.subject()));
        return new Kept(book.add(of, body.paper().given()));
    }

    /** The next paper; the old one stays as it was. */
    @PostMapping("/equipment-papers/{paper}/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("equipment.edit")
    Kept renew(@PathVariable UUID community, @PathVariable UUID paper, @Valid @RequestBody Paper body) {
        return new Kept(book.renew(paper, body.given()));
    }

    /** What it was of is gone, or needs none any more. */
    @PostMapping("/equipment-papers/{paper}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void end(@PathVariable UUID community, @PathVariable UUID paper, @Valid @RequestBody Ending body) {
        book.end(paper, body.because().strip());
    }
}
