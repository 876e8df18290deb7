package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.figures.CompanyFigures;
import io.anju.servicedesk.figures.FigureBoard;
import io.anju.servicedesk.figures.FigureCases;
import io.anju.servicedesk.figures.Way;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the work of a month went, of a community and of a company. */
@RestController
class FigureController {

    private static final int LARGEST_PAGE = 200;

    record Parts(List<FigureBoard.Part> items) {}

    private final FigureBoard board;
    private final FigureCases cases;
    private final CompanyFigures companies;

    FigureController(FigureBoard board, FigureCases cases, CompanyFigures companies) {
        this.board = board;
        this.cases = cases;
        this.companies = companies;
    }

    /** A month's figures beside those of the month before. */
    @GetMapping("/api/communities/{community}/figures")
    @Needs("figures.read")
    FigureBoard.Month month(@PathVariable UUID community, @RequestParam YearMonth month) {
        return board.of(month);
    }

    /** A month's figures by category, post or person. */
    @GetMapping("/api/communities/{community}/figures/by")
    @Needs("figures.read")
    Parts by(@PathVariable UUID community, @RequestParam Way way, @RequestParam YearMonth month) {
        return new Parts(board.by(way, month));
    }

    /** The tickets behind a figure, the newest on top; of one category, post or person where way and key say so. */
    @GetMapping("/api/communities/{community}/figures/{figure}/cases")
    @Needs("figures.read")
    FigureCases.Page cases(
            @PathVariable UUID community,
            @PathVariable String figure,
            @RequestParam YearMonth month,
            @RequestParam @Nullable Boolean hit,
            @RequestParam @Nullable Way way,
            @RequestParam @Nullable String key,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return cases.list(new FigureCases.Wanted(figure, month, hit, way, key), after, limit);
    }

    /** A company's communities side by side. */
    @GetMapping("/api/companies/{company}/figures")
    @Needs("figures.company")
    CompanyFigures.Month company(@PathVariable UUID company, @RequestParam YearMonth month) {
        return companies.of(company, month);
    }
}
