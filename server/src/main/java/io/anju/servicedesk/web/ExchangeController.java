package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.ReadVersion;
import io.anju.kernel.Signature;
import io.anju.servicedesk.call.CallEvents;
import io.anju.servicedesk.call.CallLists;
import io.anju.servicedesk.call.Exchanges;
import io.anju.servicedesk.call.Greetings;
import io.anju.servicedesk.call.Greetings.Festival;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is set up about the telephone, and where the exchange tells of calls. Nobody signs in there: each event is signed. */
@RestController
class ExchangeController {

    private static final int LARGEST = 10_000;

    /** @param secret shown this once */
    record Connected(String secret) {}

    /**
     * @param file SHA-256 of a workbook that the caller has put among the files
     * @param check true to be told only what keeping it would do
     */
    record CallList(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{community.sha256}")
            String file,

            CallLists.@NotNull Phone phone,
            @NotNull Boolean check) {}

    record Festivals(List<Festival> items) {}

    record Greet(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 20) String words,
            @NotNull Boolean active) {}

    private final CallEvents events;
    private final Exchanges exchanges;
    private final CallLists lists;
    private final Greetings greetings;

    ExchangeController(CallEvents events, Exchanges exchanges, CallLists lists, Greetings greetings) {
        this.events = events;
        this.exchanges = exchanges;
        this.lists = lists;
        this.greetings = greetings;
    }

    /** What a telephone exchange tells of a call; signed. */
    @PostMapping("/hooks/calls/{community}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.ANYONE)
    void take(@PathVariable UUID community, HttpServletRequest request) throws IOException {
        events.take(
                community,
                new Signature.Signed(
                        request.getHeader(Signature.TIMESTAMP),
                        request.getHeader(Signature.NONCE),
                        request.getHeader(Signature.SIGNATURE),
                        request.getInputStream().readNBytes(LARGEST)));
    }

    /** Connects the exchange of the community, or gives it another secret. */
    @PutMapping("/api/communities/{community}/exchange")
    @Needs("calls.exchange")
    Connected connect(@PathVariable UUID community) {
        return new Connected(exchanges.connect());
    }

    /** Takes the exchange's own list of calls, all rows or none; a call that is known already adds nothing. */
    @PostMapping("/api/communities/{community}/call-lists")
    @Needs("calls.exchange")
    CallLists.Answer bring(@PathVariable UUID community, @Valid @RequestBody CallList body) {
        return body.check() ? lists.check(body.file(), body.phone()) : lists.keep(body.file(), body.phone());
    }

    /** The days on which the company greets with other words. */
    @GetMapping("/api/companies/{company}/call-greetings")
    @Needs("categories.edit")
    Festivals festivals(@PathVariable UUID company) {
        return new Festivals(greetings.ofCompany(company));
    }

    /** Other words from that day on; If-Match holds the version that was read, 0 where the company has none. */
    @PutMapping("/api/companies/{company}/call-greetings/{day}")
    @Needs("categories.edit")
    Festivals greet(
            @PathVariable UUID company,
            @PathVariable LocalDate day,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Greet body) {
        greetings.write(
                company, new Festival(day, body.lastDay(), body.words(), body.active(), ReadVersion.of(version)));
        return festivals(company);
    }
}
