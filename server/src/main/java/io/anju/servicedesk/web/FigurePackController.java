package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.WrittenWorkbook;
import io.anju.kernel.web.Download;
import io.anju.servicedesk.figures.Packs;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's figures to take away, as the page shows them: as a workbook and on paper. */
@RestController
class FigurePackController {

    private final Packs packs;

    FigurePackController(Packs packs) {
        this.packs = packs;
    }

    /** The month of a community as a workbook (.xlsx). */
    @GetMapping(value = "/api/communities/{community}/figures.xlsx", produces = WrittenWorkbook.TYPE)
    @Needs("figures.read")
    ResponseEntity<byte[]> workbook(@PathVariable UUID community, @RequestParam YearMonth month) {
        return file(packs.workbook(month));
    }

    /** The month of a community on paper (PDF). */
    @GetMapping(value = "/api/communities/{community}/figures.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("figures.read")
    ResponseEntity<byte[]> paper(@PathVariable UUID community, @RequestParam YearMonth month) {
        return file(packs.paper(month));
    }

    /** The month of a company as a workbook (.xlsx). */
    @GetMapping(value = "/api/companies/{company}/figures.xlsx", produces = WrittenWorkbook.TYPE)
    @Needs("figures.company")
    ResponseEntity<byte[]> companyWorkbook(@PathVariable UUID company, @RequestParam YearMonth month) {
        return file(packs.workbook(company, month));
    }

    /** The month of a company on paper (PDF). */
    @GetMapping(value = "/api/companies/{company}/figures.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("figures.company")
    ResponseEntity<byte[]> companyPaper(@PathVariable UUID company, @RequestParam YearMonth month) {
        return file(packs.paper(company, month));
    }

    private static ResponseEntity<byte[]> file(Packs.File file) {
        return Download.of(file.name(), file.content());
    }
}
