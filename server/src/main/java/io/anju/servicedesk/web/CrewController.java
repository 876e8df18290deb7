package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.HelpBoard;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.crew.Contractors;
import io.anju.servicedesk.crew.Helpers;
import io.anju.workforce.Staff;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a ticket besides whoever was sent, and the firms that can. */
@RestController
@RequestMapping("/api/communities/{community}")
class CrewController {

    /** @param contractor the firm that works on it; absent where only our own people do */
    record OnTicket(List<Helpers.Assistant> helpers, Contractors.@Nullable Given contractor) {}

    record Helping(List<TicketView> items) {}

    record Add(@NotNull UUID employee) {}

    record Give(
            @NotNull UUID contractor,
            @NotNull UUID responsible,

            @Nullable @Size(min = 1, max = 500, message = "{servicedesk.note}")
            String note) {}

    record Firms(List<Contractors.Line> items) {}

    record Firm(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Pattern(regexp = "[0-9+ -]{3,30}", message = "{servicedesk.contractor-phone}")
            String phone,

            @NotBlank @Size(max = 100) String licence,
            @NotNull LocalDate contractEnds) {

        Contractors.Terms terms() {
            return new Contractors.Terms(name, phone, licence, contractEnds);
        }
    }

    private final Helpers helpers;
    private final Contractors contractors;
    private final HelpBoard board;
    private final Staff staff;

    CrewController(Helpers helpers, Contractors contractors, HelpBoard board, Staff staff) {
        this.helpers = helpers;
        this.contractors = contractors;
        this.board = board;
        this.staff = staff;
    }

    /** Who helps on a ticket in the round that runs, and the firm that works on it. */
    @GetMapping("/tickets/{ticket}/crew")
    @Needs("tickets.read")
    OnTicket crew(@PathVariable UUID community, @PathVariable UUID ticket) {
        var id = new TicketId(community, ticket);
        return new OnTicket(helpers.of(id), contractors.of(id).orElse(null));
    }

    /** Sends one more; whoever was sent first stays the one who answers for it. */
    @PostMapping("/tickets/{ticket}/helpers")
    @Needs("tickets.assign")
    OnTicket add(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Add body) {
        helpers.add(new TicketId(community, ticket), body.employee());
        return crew(community, ticket);
    }

    /** They help no longer. */
    @PostMapping("/tickets/{ticket}/helpers/{employee}/end")
    @Needs("tickets.assign")
    OnTicket end(@PathVariable UUID community, @PathVariable UUID ticket, @PathVariable UUID employee) {
        helpers.end(new TicketId(community, ticket), employee);
        return crew(community, ticket);
    }

    /** What the caller helps with, the clock that runs out first on top. */
    @GetMapping("/my-help")
    @Needs("tickets.work")
    Helping helping(@PathVariable UUID community) {
        return new Helping(staff.ofAccount(Scope.current().actor().required())
                .map(me -> board.helpedBy(me.employee()))
                .orElse(List.of()));
    }

    /** Gives a ticket to a firm, and to one of us on duty who answers for it. */
    @PostMapping("/tickets/{ticket}/contractor")
    @Needs("tickets.assign")
    OnTicket give(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Give body) {
        contractors.give(new TicketId(community, ticket), body.contractor(), body.responsible(), body.note());
        return crew(community, ticket);
    }

    /** The firms, by name. */
    @GetMapping("/contractors")
    @Needs("tickets.assign")
    Firms firms(@PathVariable UUID community) {
        return new Firms(contractors.list());
    }

    /** Writes a firm down. */
    @PostMapping("/contractors")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("contractors.edit")
    Firms add(@PathVariable UUID community, @Valid @RequestBody Firm body) {
        contractors.add(body.terms());
        return firms(community);
    }

    /** Changes what is known of a firm; If-Match holds the version that was read. */
    @PutMapping("/contractors/{contractor}")
    @Needs("contractors.edit")
    Firms change(
            @PathVariable UUID community,
            @PathVariable UUID contractor,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Firm body) {
        contractors.change(contractor, body.terms(), ReadVersion.of(version));
        return firms(community);
    }
}
