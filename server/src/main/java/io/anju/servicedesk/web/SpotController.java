package io.anju.servicedesk.web;

import io.anju.files.Files;
import io.anju.identity.PhoneVault;
import io.anju.kernel.CommandKey;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.OwnTransactions;
import io.anju.servicedesk.dial.Dials;
import io.anju.servicedesk.spot.SpotAnswers;
import io.anju.servicedesk.spot.SpotCodes;
import io.anju.servicedesk.spot.SpotFollow;
import io.anju.servicedesk.spot.SpotLimits;
import io.anju.servicedesk.spot.SpotReports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes at places: printed by us, opened by anybody. */
@RestController
@RequestMapping("/api/communities/{community}")
class SpotController {

    record Made(UUID id) {}

    /** @param name what stands on the sticker */
    record Make(
            @NotNull UUID place, @NotBlank @Size(max = 50) String name) {}

    /** @param code the six digits that went to the phone, see {@code POST /api/sign-in/sms-codes} */
    record Report(
            @NotBlank @Size(max = 30) String category,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 500, message = "{servicedesk.description}")
            String description,

            @Nullable @Size(max = SpotReports.MOST_PHOTOS, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Pattern(regexp = PhoneVault.MOBILE) String phone,
            @Nullable @Pattern(regexp = "\\d{6}") String code) {}

    record Answer(
            @NotNull Boolean satisfied,

            @Nullable @Min(value = 1, message = "{servicedesk.stars}") @Max(value = 5, message = "{servicedesk.stars}")
            Integer stars,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String words) {}

    private final SpotCodes codes;
    private final SpotReports reports;
    private final SpotFollow follow;
    private final SpotAnswers answers;
    private final SpotLimits limits;
    private final Dials dials;

    SpotController(
            SpotCodes codes,
            SpotReports reports,
            SpotFollow follow,
            SpotAnswers answers,
            SpotLimits limits,
            Dials dials) {
        this.limits = limits;
        this.dials = dials;
        this.codes = codes;
        this.reports = reports;
        this.follow = follow;
        this.answers = answers;
    }

    /** The codes that hang at places, with what is to be printed; after the one that was seen last, where there are more. */
    @GetMapping("/spot-codes")
    @Needs("spots.edit")
    SpotCodes.Page live(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "" + SpotCodes.MOST) @Min(1) @Max(SpotCodes.MOST) int limit) {
        return codes.live(after, limit);
    }

    /** Makes a code for a place; the same name at the same place has one. */
    @PostMapping("/spot-codes")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("spots.edit")
    Made make(@PathVariable UUID community, @Valid @RequestBody Make body) {
        return new Made(codes.make(body.place(), body.name().strip()));
    }

    /** Ends a code that was torn down or hung in the wrong place. */
    @PostMapping("/spot-codes/{code}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("spots.edit")
    void end(@PathVariable UUID community, @PathVariable UUID code) {
        codes.end(code);
    }

    /** What the page shows that a code opens: where it is and what can be reported. */
    @GetMapping("/spots/{address}")
    @OpenTo(Audience.ANYONE)
    SpotReports.Opened open(@PathVariable UUID community, @PathVariable String address) {
        return reports.open(address);
    }

    /** Takes a photo under its own SHA-256 for a report at the code, at most 5 MB. */
    @PutMapping("/spots/{address}/photos/{sha256}")
    @OpenTo(Audience.ANYONE)
    Files.Taken photo(
            @PathVariable UUID community,
            @PathVariable String address,
            @PathVariable String sha256,
            HttpServletRequest request)
            throws IOException {
        return reports.take(
                address,
                sha256,
                request.getRemoteAddr(),
                most -> request.getInputStream().readNBytes(most));
    }

    /** Reports what somebody sees at the place; the answer has the link under which only they follow it. */
    @PostMapping("/spots/{address}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.ANYONE)
    SpotReports.Taken report(
            @PathVariable UUID community,
            @PathVariable String address,
            @Valid @RequestBody Report body,
            HttpServletRequest request) {
        var seen = new SpotReports.Seen(
                body.category(),
                body.description(),
                Objects.requireNonNullElse(body.photos(), List.of()),
                body.phone(),
                body.code());
        return reports.report(address, seen, request.getRemoteAddr());
    }

    /** What became of a report at a place, for whoever holds its link. */
    @GetMapping("/spot-reports/{address}")
    @OpenTo(Audience.ANYONE)
    SpotFollow.Followed follow(@PathVariable UUID community, @PathVariable String address, HttpServletRequest request) {
        limits.look(request.getRemoteAddr());
        return follow.find(address);
    }

    /** Says whether it is good, with stars and words for who wants to, for whoever holds its link: as a resident's own answer. */
    @PostMapping("/spot-reports/{address}/answer")
    @OpenTo(Audience.ANYONE)
    SpotFollow.Followed answer(
            @PathVariable UUID community,
            @PathVariable String address,
            @Valid @RequestBody Answer body,
            HttpServletRequest request) {
        var said = new SpotAnswers.Answer(body.satisfied(), body.stars(), body.words());
        limits.answer(request.getRemoteAddr());
        return answers.say(address, said);
    }

    /**
     * Rings the caller's own phone, then whoever left a number with the report, which nobody sees; it is answered once the exchange
     * has said whether it rings.
     */
    @PostMapping("/tickets/{ticket}/spot-number/dial")
    @OwnTransactions
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void dial(
            @PathVariable UUID community,
            @PathVariable UUID ticket,
            @Valid @RequestBody Dial body,
            HttpServletRequest request) {
        dials.atSpot(CommandKey.of(request), ticket, body.ring());
    }
}
