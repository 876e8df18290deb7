package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.incident.IncidentBoard;
import io.anju.servicedesk.incident.Incidents;
import io.anju.servicedesk.ticket.Following;
import io.anju.servicedesk.ticket.Splits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets that belong together: the same again, several matters in one, and what a whole building has. */
@RestController
@RequestMapping("/api/communities/{community}")
class IncidentController {

    record Page(List<IncidentBoard.Line> items) {}

    /** @param into the ticket it goes with */
    record Merge(@NotNull UUID into) {}

    /** @param reason why it is another matter after all */
    record Part(@NotBlank @Size(max = 200) String reason) {}

    record Split(
            @NotBlank @Size(max = 30) String category,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String description) {}

    /**
     * @param area the beginning of the labels of the homes that have it, such as 3 or 3-2
     * @param notice what everybody there is told
     * @param tickets that go with the lead
     */
    record Open(
            @NotNull UUID lead,
            @NotBlank @Size(max = 60) String area,
            @NotBlank @Size(max = 60) String title,

            @NotBlank(message = "{servicedesk.notice}") @Size(max = 300, message = "{servicedesk.notice}")
            String notice,

            @NotNull @Size(max = 500) List<@NotNull UUID> tickets) {}

    record Add(@NotNull @Size(max = 500) List<@NotNull UUID> tickets) {}

    record Result(
            @NotBlank(message = "{servicedesk.notice}") @Size(max = 300, message = "{servicedesk.notice}")
            String result) {}

    private final Following following;
    private final Splits splits;
    private final Incidents incidents;
    private final IncidentBoard board;

    IncidentController(Following following, Splits splits, Incidents incidents, IncidentBoard board) {
        this.following = following;
        this.splits = splits;
        this.incidents = incidents;
        this.board = board;
    }

    /** What a ticket goes with, what goes with it, and what was split off. */
    @GetMapping("/tickets/{ticket}/together")
    @Needs("tickets.read")
    IncidentBoard.Together together(@PathVariable UUID community, @PathVariable UUID ticket) {
        return board.together(ticket);
    }

    /** It is the same as another: from now on it goes with that one, under its own number. */
    @PostMapping("/tickets/{ticket}/merger")
    @Needs("incidents.manage")
    IncidentBoard.Together merge(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Merge body) {
        following.join(new TicketId(community, ticket), new TicketId(community, body.into()), null);
        return board.together(ticket);
    }

    /** It is not the same after all: it goes its own way from where it is. */
    @PostMapping("/tickets/{ticket}/parting")
    @Needs("incidents.manage")
    IncidentBoard.Together part(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Part body) {
        following.part(new TicketId(community, ticket), body.reason().strip());
        return board.together(ticket);
    }

    /** One of several matters becomes a ticket of its own, with the clocks of the one report. */
    @PostMapping("/tickets/{ticket}/parts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("incidents.manage")
    IncidentBoard.Together split(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Split body) {
        splits.split(new TicketId(community, ticket), body.category(), body.description());
        return board.together(ticket);
    }

    /** At most 100 incidents: those that run, then the newest. */
    @GetMapping("/incidents")
    @Needs("tickets.read")
    Page list(@PathVariable UUID community) {
        return new Page(board.incidents());
    }

    /** One incident, its tickets, and those that may belong to it too. */
    @GetMapping("/incidents/{incident}")
    @Needs("tickets.read")
    IncidentBoard.Whole find(@PathVariable UUID community, @PathVariable UUID incident) {
        return board.incident(incident);
    }

    /** Opens an incident and tells everybody there, once. */
    @PostMapping("/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("incidents.manage")
    IncidentBoard.Whole open(@PathVariable UUID community, @Valid @RequestBody Open body) {
        var id = incidents.open(new Incidents.NewIncident(
                body.lead(),
                body.area().strip(),
                body.title().strip(),
                body.notice().strip(),
                body.tickets()));
        return board.incident(id);
    }

    /** Further tickets of the same trouble go with it. */
    @PostMapping("/incidents/{incident}/tickets")
    @Needs("incidents.manage")
    IncidentBoard.Whole add(@PathVariable UUID community, @PathVariable UUID incident, @Valid @RequestBody Add body) {
        incidents.add(incident, body.tickets());
        return board.incident(incident);
    }

    /** Tells everybody the result, once, and ends it. */
    @PostMapping("/incidents/{incident}/result")
    @Needs("incidents.manage")
    IncidentBoard.Whole end(
            @PathVariable UUID community, @PathVariable UUID incident, @Valid @RequestBody Result body) {
        incidents.end(incident, body.result().strip());
        return board.incident(incident);
    }
}
