package io.anju.community.web;

import io.anju.community.ownerdata.OwnerData;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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

/** By when the owners' data is in, and how far it is. */
@RestController
@RequestMapping("/api/communities/{community}/owner-data-checks")
class OwnerDataController {

    record Checks(List<OwnerData.Check> items) {}

    record Opened(UUID id) {}

    record Due(@NotNull LocalDate due) {}

    private final OwnerData data;

    OwnerDataController(OwnerData data) {
        this.data = data;
    }

    /** The latest day first; one that is not over is counted as of now. */
    @GetMapping
    @Needs("ledger.edit")
    Checks list(@PathVariable UUID community) {
        return new Checks(data.checks());
    }

    /** The data of every unit's owner has to be in by the end of that day. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("ledger.edit")
    Opened open(@PathVariable UUID community, @Valid @RequestBody Due body) {
        return new Opened(data.dueBy(body.due()));
    }
}
