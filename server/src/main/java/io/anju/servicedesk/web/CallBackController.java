package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.servicedesk.closing.CallBackList;
import io.anju.servicedesk.closing.ClosingFigures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom the desk telephones, and how asking ended. */
@RestController
@RequestMapping("/api/communities/{community}/call-backs")
class CallBackController {

    private static final int MOST = 200;

    record Calls(List<CallBackList.Call> items, Instant asOf) {}

    private final CallBackList list;
    private final ClosingFigures figures;
    private final BusinessClock clock;

    CallBackController(CallBackList list, ClosingFigures figures, BusinessClock clock) {
        this.list = list;
        this.figures = figures;
        this.clock = clock;
    }

    /** The calls that a person has to make, at most 200, the one that is due first on top. */
    @GetMapping
    @Needs("tickets.call-back")
    Calls toMake(@PathVariable UUID community) {
        return new Calls(list.toMake(MOST), clock.instant());
    }

    /** Whom to ask about a ticket. */
    @GetMapping("/{ticket}")
    @Needs("tickets.call-back")
    CallBackList.Whom whom(@PathVariable UUID community, @PathVariable UUID ticket) {
        return list.whom(ticket);
    }

    /** How the asking that began in a month ended, and the five steps by post. */
    @GetMapping("/figures")
    @Needs("tickets.read")
    ClosingFigures.Month figures(@PathVariable UUID community, @RequestParam YearMonth month) {
        return figures.of(month);
    }
}
