package io.anju.servicedesk.ladder;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is late is told to the supervisor on duty, then to the manager, then to the company, until somebody says that they see
 * to it or it is done. Each step once, however often and wherever its hour strikes.
 */
@Service
@Transactional
public class Ladder {

    /** Holders are told when something is late in the community; a permission of the module messages. */
    public static final String IN_CHARGE = "messages.escalations";

    static final String KIND = "servicedesk.ladder";

    /** The database rounds instants. */
    private static final Duration ROUNDED = Duration.ofMillis(1);

    private record Open(
            UUID ticket,
            String number,
            Cause cause,
            String occasion,
            Step last,
            @Nullable Instant nextAt) {

        Late still() {
            return Late.still(cause, ticket, occasion, number);
        }
    }

    private record Next(UUID escalation, Instant at) {}

    private final LadderSettings settings;
    private final WhoIsTold people;
    private final Messages messages;
    private final Facts facts;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Ladder(
            LadderSettings settings,
            WhoIsTold people,
            Messages messages,
            Facts facts,
            DueWork dueWork,
            JdbcClient sql,
            BusinessClock clock) {
        this.settings = settings;
        this.people = people;
        this.messages = messages;
        this.facts = facts;
        this.dueWork = dueWork;
        this.sql = sql;
        this.clock = clock;
    }

    /** The first step, once for each cause and occasion of a ticket. */
    public void begin(Late late) {
        var id = Ids.next();
        var now = clock.instant();
        boolean first = sql.sql("""
                insert into escalation (community, id, ticket, cause, occasion, began_at)
                values (:community, :id, :ticket, :cause, :occasion, :now)
                on conflict do nothing
                """)
                        .param("community", community())
                        .param("id", id)
                        .param("ticket", late.ticket())
                        .param("cause", late.cause().name())
                        .param("occasion", late.occasion())
                        .param("now", utc(now))
                        .update()
                == 1;
        if (first) {
            if (late.cause() == Cause.ACCEPTANCE) {
                facts.record(NewFact.of(LadderFacts.NOT_ACCEPTED, late.ticket(), null, now, Source.SYSTEM));
            }
            climb(id, late, Optional.of(Step.SUPERVISOR), now);
        }
    }

    /** Somebody waits again for what had come meanwhile: unless somebody sees to it, it climbs on from where it was. */
    public void goOn(Cause cause, UUID ticket, String occasion) {
        sql.sql("""
                select id, greatest(next_at, :now) as next from escalation
                 where community = :community and ticket = :ticket and cause = :cause and occasion = :occasion
                   and next_at is not null
                """)
                .param("now", utc(clock.instant()))
                .param("community", community())
                .param("ticket", ticket)
                .param("cause", cause.name())
                .param("occasion", occasion)
                .query((row, n) -> new Next(
                        row.getObject("id", UUID.class),
                        row.getObject("next", OffsetDateTime.class).toInstant()))
                .optional()
                .ifPresent(next -> dueWork.at(next.at(), KIND, community(), next.escalation()));
    }

    /** Nobody said anything in time. */
    void due(UUID id) {
        var now = clock.instant();
        open(id).filter(open -> open.nextAt() != null && !now.plus(ROUNDED).isBefore(open.nextAt()))
                .filter(open -> isOwed(id, now))
                .ifPresent(open -> climb(id, open.still(), open.last().next(), now));
    }

    /** A step that has nobody is passed over. */
    private void climb(UUID id, Late late, Optional<Step> from, Instant now) {
        var step = from;
        while (step.isPresent() && !tell(id, late, step.get(), now)) {
            step = step.get().next();
        }
        var next = step.flatMap(Step::next).map(up -> now.plus(settings.here().before(up)));
        sql.sql("update escalation set next_at = :next::timestamptz where community = :community and id = :id")
                .param("next", next.map(Ladder::utc).orElse(null))
                .param("community", community())
                .param("id", id)
                .update();
        next.ifPresent(at -> dueWork.at(at, KIND, community(), id));
    }

    /** @return whether the step has anybody */
    private boolean tell(UUID id, Late late, Step step, Instant now) {
        var told = people.at(step, community(), now);
        if (told.isEmpty()) {
            return false;
        }
        keep(id, step, told.size(), now);
        if (late.isStill()) {
            facts.record(NewFact.of(LadderFacts.CLIMBED, late.ticket(), null, now, Source.SYSTEM)
                    .saying(step.word(), Map.of()));
        }
        var link = "/console/c/" + community() + "/tickets/" + late.ticket();
        told.forEach(account -> messages.tell(new NewMessage(
                late.template(),
                Recipient.staff(account),
                late.words(),
                Urgency.URGENT,
                new NewMessage.About(late.ticket(), link, true),
                late.cause().template() + "/" + late.ticket() + "/" + late.occasion() + "/" + step.word())));
        return true;
    }

    private void keep(UUID id, Step step, int told, Instant now) {
        sql.sql("""
                insert into escalation_step (community, escalation, step, at, told)
                values (:community, :id, :step, :now, :told)
                """)
                .param("community", community())
                .param("id", id)
                .param("step", step.name())
                .param("now", utc(now))
                .param("told", told)
                .update();
    }

    /** Locked: whoever acknowledges it at the same moment waits, or is waited for. */
    private Optional<Open> open(UUID id) {
        return sql.sql("""
                select e.ticket, t.number, e.cause, e.occasion, e.next_at,
                       (select s.step from escalation_step s where s.community = e.community and s.escalation = e.id
                         order by s.at desc, s.step limit 1) as last
                  from escalation e join ticket t on t.community = e.community and t.id = e.ticket
                 where e.community = :community and e.id = :id and e.acknowledged_at is null
                   for update of e
                """)
                .param("community", community())
                .param("id", id)
                .query((row, n) -> {
                    var next = row.getObject("next_at", OffsetDateTime.class);
                    return new Open(
                            row.getObject("ticket", UUID.class),
                            row.getString("number"),
                            Cause.valueOf(row.getString("cause")),
                            row.getString("occasion"),
                            Step.valueOf(row.getString("last")),
                            next == null ? null : next.toInstant());
                })
                .optional();
    }

    private boolean isOwed(UUID id, Instant now) {
        return sql.sql("""
                select exists (select from escalation e join ticket t on t.community = e.community and t.id = e.ticket
                                where e.community = :community and e.id = :id and %s)
                """.formatted(OpenEscalations.OWED))
                .param("community", community())
                .param("id", id)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /**
     * The caller sees to all that is late on the ticket: nobody further is told.
     *
     * @throws NotFound when nothing of it is late
     * @throws AcknowledgedAlready when somebody was faster
     */
    public void acknowledge(UUID ticket, @Nullable String note) {
        var now = clock.instant();
        var me = Scope.current().actor().required();
        int changed = sql.sql("""
                update escalation set acknowledged_at = :now, acknowledged_by = :me, next_at = null
                 where community = :community and ticket = :ticket and acknowledged_at is null
                """)
                .param("now", utc(now))
                .param("me", me)
                .param("community", community())
                .param("ticket", ticket)
                .update();
        if (changed == 0) {
            throw wasLate(ticket) ? new AcknowledgedAlready() : new NotFound("servicedesk.nothing-late");
        }
        facts.record(NewFact.of(LadderFacts.ACKNOWLEDGED, ticket, me, now, Source.TYPED)
                .saying(null, note == null ? Map.of() : Map.of("note", note)));
    }

    private boolean wasLate(UUID ticket) {
        return !sql.sql("select id from escalation where community = :community and ticket = :ticket limit 1")
                .param("community", community())
                .param("ticket", ticket)
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
