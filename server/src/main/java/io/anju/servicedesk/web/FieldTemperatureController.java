package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.playbook.TemperatureBoard;
import io.anju.servicedesk.playbook.Temperatures;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How warm the room of a ticket is, for whoever is sent there. */
@RestController
@RequestMapping("/api/communities/{community}/my-tickets/{ticket}/temperature")
class FieldTemperatureController {

    /**
     * @param celsius one decimal
     * @param consent whether they let us in to measure
     */
    record Read(
            @NotNull
            @DecimalMin(value = "-30", message = "{servicedesk.celsius}")
            @DecimalMax(value = "60", message = "{servicedesk.celsius}")
            @Digits(integer = 2, fraction = 1, message = "{servicedesk.celsius}")
            BigDecimal celsius,

            @NotNull Boolean consent,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    private final Temperatures temperatures;
    private final TemperatureBoard board;

    FieldTemperatureController(Temperatures temperatures, TemperatureBoard board) {
        this.temperatures = temperatures;
        this.board = board;
    }

    /** What is right there, and what was measured and agreed while it is not. */
    @GetMapping
    @Needs("tickets.work")
    TemperatureBoard.Room find(@PathVariable UUID community, @PathVariable UUID ticket) {
        return board.roomInTheField(ticket);
    }

    /** Keeps a reading of that room; outside the range it opens an issue by itself. */
    @PostMapping("/readings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.work")
    TemperatureBoard.Room read(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Read body) {
        var room = find(community, ticket);
        temperatures.read(new Temperatures.Reading(room.space(), body.celsius(), body.consent(), null, body.note()));
        return find(community, ticket);
    }
}
