package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.standards.wall.ClauseDetail;
import io.anju.standards.wall.ClauseReading;
import io.anju.standards.wall.CompanyReading;
import io.anju.standards.wall.CompanyWall;
import io.anju.standards.wall.RunningMonth;
import io.anju.standards.wall.Wall;
import io.anju.standards.wall.WallReading;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The wall, one brick of it (both of the running month unless one is named), and a company's walls side by side. */
@RestController
class WallController {

    private final WallReading walls;
    private final ClauseReading clauses;
    private final CompanyReading companies;
    private final RunningMonth running;

    WallController(WallReading walls, ClauseReading clauses, CompanyReading companies, RunningMonth running) {
        this.running = running;
        this.walls = walls;
        this.clauses = clauses;
        this.companies = companies;
    }

    /** Every clause of every set with its verdict in one month. */
    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/wall")
    Wall wall(@PathVariable UUID community, @RequestParam(required = false) @Nullable YearMonth month) {
        return walls.of(month == null ? running.here() : month);
    }

    /** One clause: its terms here, and every subject with the facts behind its verdict. */
    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/wall/{clause}")
    ClauseDetail clause(
            @PathVariable UUID community,
            @PathVariable String clause,
            @RequestParam(required = false) @Nullable YearMonth month) {
        return clauses.of(clause, month == null ? running.here() : month);
    }

    /** The walls of a company's communities, counted. */
    @Needs("wall.company")
    @GetMapping("/api/companies/{company}/wall")
    CompanyWall company(@PathVariable UUID company, @RequestParam YearMonth month) {
        return companies.of(company, month);
    }
}
