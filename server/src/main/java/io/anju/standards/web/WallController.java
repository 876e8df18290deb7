package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.standards.wall.ClauseDetail;
import io.anju.standards.wall.ClauseReading;
import io.anju.standards.wall.CompanyReading;
import io.anju.standards.wall.CompanyWall;
import io.anju.standards.wall.Wall;
import io.anju.standards.wall.WallReading;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The wall, one brick of it, and a company's walls side by side. */
@RestController
class WallController {

    private final WallReading walls;
    private final ClauseReading clauses;
    private final CompanyReading companies;

    WallController(WallReading walls, ClauseReading clauses, CompanyReading companies) {
        this.walls = walls;
        this.clauses = clauses;
        this.companies = companies;
    }

    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/wall")
    Wall wall(@PathVariable UUID community, @RequestParam YearMonth month) {
        return walls.of(month);
    }

    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/wall/{clause}")
    ClauseDetail clause(@PathVariable UUID community, @PathVariable String clause, @RequestParam YearMonth month) {
        return clauses.of(clause, month);
    }

    @Needs("wall.company")
    @GetMapping("/api/companies/{company}/wall")
    CompanyWall company(@PathVariable UUID company, @RequestParam YearMonth month) {
        return companies.of(company, month);
    }
}
