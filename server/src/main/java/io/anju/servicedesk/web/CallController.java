package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.call.CallFigures;
import io.anju.servicedesk.call.CallSheet;
import io.anju.servicedesk.call.Greetings;
import io.anju.servicedesk.call.Greetings.Script;
import io.anju.servicedesk.call.PhoneCalls;
import io.anju.servicedesk.call.PhoneCalls.Ringing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's telephone: what rings, what is said, and the sheet of each call. */
@RestController
@RequestMapping("/api/communities/{community}/calls")
class CallController {

    /** @param script what is said in this call */
    record Calls(List<Ringing> items, Script script) {}

    record Begun(UUID id) {}

    record Sheet(
            @Nullable @Size(max = 100) String caller,
            @Nullable @Size(max = 2000) String need,
            @NotNull Boolean refusedToSay,
            @NotNull Boolean notNow,
            @Nullable @Size(max = 2000) String explanation,
            @NotNull Boolean anythingElse,
            @Nullable UUID ticket) {

        CallSheet sheet() {
            return new CallSheet(caller, need, refusedToSay, notNow, explanation, anythingElse, ticket);
        }
    }

    private final PhoneCalls calls;
    private final CallFigures figures;
    private final Greetings greetings;

    CallController(PhoneCalls calls, CallFigures figures, Greetings greetings) {
        this.calls = calls;
        this.figures = figures;
        this.greetings = greetings;
    }

    /** The calls that nobody has noted yet, the newest first, and what the desk says in them. */
    @GetMapping
    @Needs("tickets.call-back")
    Calls ringing(@PathVariable UUID community) {
        return new Calls(calls.ringing(), greetings.today());
    }

    /** Begins a call that no exchange tells of. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.call-back")
    Begun begin(@PathVariable UUID community) {
        return new Begun(calls.begin());
    }

    /** Asks the caller to wait. */
    @PostMapping("/{call}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void hold(@PathVariable UUID community, @PathVariable UUID call) {
        calls.hold(call);
    }

    /** Goes on with a caller who waited. */
    @PostMapping("/{call}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void resume(@PathVariable UUID community, @PathVariable UUID call) {
        calls.resume(call);
    }

    /** Notes a call before the line is closed. */
    @PostMapping("/{call}/sheet")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void note(@PathVariable UUID community, @PathVariable UUID call, @Valid @RequestBody Sheet body) {
        calls.note(call, body.sheet());
    }

    /** How the telephone was answered in a month. */
    @GetMapping("/figures")
    @Needs("tickets.read")
    CallFigures.Month figures(@PathVariable UUID community, @RequestParam YearMonth month) {
        return figures.of(month);
    }
}
