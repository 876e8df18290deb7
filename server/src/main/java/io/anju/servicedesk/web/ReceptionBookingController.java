package io.anju.servicedesk.web;

import io.anju.community.Residents;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.reception.ReceptionQuestions;
import io.anju.servicedesk.reception.ReceptionsAtHome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reception days that residents may come to. */
@RestController
@RequestMapping("/api/me/communities/{community}/reception-days")
class ReceptionBookingController {

    record Announced(List<ReceptionsAtHome.Announced> items) {}

    record Asked(List<ReceptionsAtHome.Mine> items) {}

    record Book(
            @NotNull UUID space,

            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String subject) {}

    private final ReceptionQuestions questions;
    private final ReceptionsAtHome atHome;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    ReceptionBookingController(
            ReceptionQuestions questions,
            ReceptionsAtHome atHome,
            Residents residents,
            BusinessClock clock,
            CommunityZone zones) {
        this.questions = questions;
        this.atHome = atHome;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
    }

    /** Those to come, the next first. */
    @GetMapping
    @OpenTo(Audience.RESIDENT)
    Announced toCome(@PathVariable UUID community) {
        return new Announced(atHome.toCome(me()));
    }

    /** Says that the caller comes and what about, for a home of theirs; once a day. */
    @PostMapping("/{reception}/booking")
    @OpenTo(Audience.RESIDENT)
    Announced book(@PathVariable UUID community, @PathVariable UUID reception, @Valid @RequestBody Book body) {
        if (residents.as(me(), body.space(), zones.dayHere(clock.instant())).isEmpty()) {
            throw new Unacceptable("servicedesk.not-your-home", "space");
        }
        questions.book(reception, body.space(), body.subject());
        return toCome(community);
    }

    /** What the caller asked on such days, with the answer or the ticket that follows; the latest first, at most 50. */
    @GetMapping("/asked")
    @OpenTo(Audience.RESIDENT)
    Asked asked(@PathVariable UUID community) {
        return new Asked(atHome.asked(me()));
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
