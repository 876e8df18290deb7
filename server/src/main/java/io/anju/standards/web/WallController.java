package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.kernel.WrittenWorkbook;
import io.anju.kernel.web.Download;
import io.anju.standards.wall.ClauseDetail;
import io.anju.standards.wall.ClauseReading;
import io.anju.standards.wall.CompanyReading;
import io.anju.standards.wall.CompanyWall;
import io.anju.standards.wall.Period;
import io.anju.standards.wall.RunningMonth;
import io.anju.standards.wall.Wall;
import io.anju.standards.wall.WallReading;
import io.anju.standards.wall.WallWorkbook;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The wall, one brick of it, both as a workbook (of the running month unless a period is named), and a company's walls. */
@RestController
class WallController {

    private final WallReading walls;
    private final ClauseReading clauses;
    private final WallWorkbook workbooks;
    private final CompanyReading companies;
    private final RunningMonth running;

    WallController(
            WallReading walls,
            ClauseReading clauses,
            WallWorkbook workbooks,
            CompanyReading companies,
            RunningMonth running) {
        this.running = running;
        this.walls = walls;
        this.clauses = clauses;
        this.workbooks = workbooks;
        this.companies = companies;
    }

    /** Every clause of every set with its verdict in one period: 2026-W48, 2026-11, 2026-Q4 or 2026. */
    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/wall")
    Wall wall(
            @PathVariable UUID community,
            @RequestParam(required = false) @Pattern(regexp = Period.FORM, message = "{standards.period}") @Nullable
                    String period) {
        return walls.of(asked(period));
    }

    private Period asked(@Nullable String period) {
        return period == null ? Period.of(running.here()) : Period.parse(period);
    }

    /** One clause: its terms here, and every subject with the facts behind its verdict. */
    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/wall/{clause}")
    ClauseDetail clause(
            @PathVariable UUID community,
            @PathVariable String clause,
            @RequestParam(required = false) @Pattern(regexp = Period.FORM, message = "{standards.period}") @Nullable
                    String period) {
        return clauses.of(clause, asked(period));
    }

    /** The adopted bricks and the cases behind them, as the wall shows them, as a workbook (.xlsx). */
    @Needs("wall.read")
    @GetMapping(value = "/api/communities/{community}/wall.xlsx", produces = WrittenWorkbook.TYPE)
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID community,
            @RequestParam(required = false) @Pattern(regexp = Period.FORM, message = "{standards.period}") @Nullable
                    String period) {
        var asked = asked(period);
        return Download.of(workbooks.name(asked), workbooks.of(asked));
    }

    /** The walls of a company's communities, counted. */
    @Needs("wall.company")
    @GetMapping("/api/companies/{company}/wall")
    CompanyWall company(@PathVariable UUID company, @RequestParam YearMonth month) {
        return companies.of(company, month);
    }
}
