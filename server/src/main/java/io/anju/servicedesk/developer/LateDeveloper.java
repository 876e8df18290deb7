package io.anju.servicedesk.developer;

import io.anju.identity.Grants;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Ladder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the developer has not answered or mended in time is ours from then on, and those in charge are told: once. */
@Component
class LateDeveloper implements DueWorkHandler {

    static final String KIND = "servicedesk.developer-due";

    private final DeveloperCases cases;
    private final Grants grants;
    private final Messages messages;
    private final BusinessClock clock;

    LateDeveloper(DeveloperCases cases, Grants grants, Messages messages, BusinessClock clock) {
        this.cases = cases;
        this.grants = grants;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        if (cases.takeOver(subject, clock.instant())) {
            var late = cases.find(subject);
            grants.holders(community, Ladder.IN_CHARGE).forEach(account -> tell(community, account, late));
        }
    }

    private void tell(UUID community, UUID account, DeveloperCases.Line late) {
        messages.tell(new NewMessage(
                "servicedesk.developer-late",
                Recipient.staff(account),
                Map.of("number", late.number(), "place", late.place(), "part", late.part()),
                Urgency.URGENT,
                new NewMessage.About(late.ticket(), "/console/c/" + community + "/tickets/" + late.ticket()),
                "developer-late/" + late.id()));
    }
}
