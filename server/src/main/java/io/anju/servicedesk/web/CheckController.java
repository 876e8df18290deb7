package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.CallBacks;
import io.anju.servicedesk.closing.CheckList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Public areas: whoever saw it, or a supervisor, says that it is done. */
@RestController
@RequestMapping("/api/communities/{community}")
class CheckController {

    record Checks(List<CheckList.Check> items) {}

    record Check(
            @NotNull Boolean satisfied,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    private final CheckList list;
    private final CallBacks callBacks;

    CheckController(CheckList list, CallBacks callBacks) {
        this.list = list;
        this.callBacks = callBacks;
    }

    /** What the caller saw at a place of everybody's and is asked about now that it is done. */
    @GetMapping("/my-checks")
    @Needs("tickets.register")
    Checks mine(@PathVariable UUID community) {
        return new Checks(list.mine());
    }

    /** Says of what the caller saw, or may check, whether it is good: yes closes it, no opens its next round. */
    @PostMapping("/tickets/{ticket}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.register")
    void check(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Check body) {
        callBacks.check(new TicketId(community, ticket), body.satisfied(), body.note());
    }
}
