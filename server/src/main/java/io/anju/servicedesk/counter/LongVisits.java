package io.anju.servicedesk.counter;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A visit takes long: whoever received it is reminded to apologise, once, and owes that where it is promised (S05-061). */
@Component
class LongVisits implements DueWorkHandler {

    static final String KIND = "servicedesk.long-visit";

    /** To look up from the papers; ours. */
    private static final Duration TO_APOLOGISE = Duration.ofMinutes(5);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final CounterVisits visits;
    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final Messages messages;
    private final BusinessClock clock;
    private final CommunityZone zones;

    LongVisits(
            CounterVisits visits,
            Promises promises,
            Expectations expectations,
            Facts facts,
            Messages messages,
            BusinessClock clock,
            CommunityZone zones) {
        this.visits = visits;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
        this.zones = zones;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        var visit = visits.find(subject);
        if (visit.ended() || visit.apologised() || visit.prompted()) {
            return;
        }
        var now = clock.instant();
        visits.set(subject, "prompted_at", now);
        facts.record(NewFact.of(CounterFacts.PROMPTED, subject, null, now, Source.SYSTEM));
        messages.tell(new NewMessage(
                KIND,
                Recipient.staff(visit.receiver()),
                Map.of(),
                Urgency.URGENT,
                new NewMessage.About(subject, "/console/c/" + community + "/counter"),
                KIND + "/" + subject));
        owe(subject, now);
    }

    private void owe(UUID visit, Instant now) {
        promises.adopted(CounterVisits.APOLOGY_CLAUSE, now)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        CounterFacts.APOLOGY,
                        visit,
                        WHEN.format(now.atZone(zones.here())),
                        promise.version(),
                        promise.clause(),
                        now,
                        now.plus(TO_APOLOGISE.dividedBy(2)),
                        now.plus(TO_APOLOGISE),
                        CounterFacts.APOLOGISED)));
    }
}
