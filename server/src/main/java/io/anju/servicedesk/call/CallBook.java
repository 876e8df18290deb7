package io.anju.servicedesk.call;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.call.ExchangeEvent.Kind;
import io.anju.standards.Adopted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the exchange tells of a call. Each event counts once, in whatever order they come. */
@Service
@Transactional
class CallBook {

    /** One second of tone and four of silence: how a telephone rings in mainland China. */
    static final Duration RING = Duration.ofSeconds(5);

    /** A clock of an exchange that is further ahead is wrong. */
    static final Duration AHEAD = Duration.ofSeconds(30);

    static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final JdbcClient sql;
    private final Directory directory;
    private final PhoneVault phones;
    private final CallPromises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final CallWaits waits;
    private final HangUps hangUps;
    private final List<HearsOfCalls> listeners;
    private final BusinessClock clock;
    private final CommunityZone zones;

    CallBook(
            JdbcClient sql,
            Directory directory,
            PhoneVault phones,
            CallPromises promises,
            Expectations expectations,
            Facts facts,
            CallWaits waits,
            HangUps hangUps,
            List<HearsOfCalls> listeners,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.directory = directory;
        this.phones = phones;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.waits = waits;
        this.hangUps = hangUps;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws CallRefused when its time cannot be */
    public void take(ExchangeEvent told) {
        var now = clock.instant();
        if (told.at().isAfter(now.plus(AHEAD)) || told.at().isBefore(now.minus(CallPromises.NEWS))) {
            throw new CallRefused.Unreadable();
        }
        write(told.notAfter(now), false);
    }

    /** All of one call as the exchange's own list says it, however late somebody brings it; its times have been looked at. */
    void listed(List<ExchangeEvent> events) {
        boolean answered = events.stream().anyMatch(event -> event.kind() == Kind.ANSWER);
        events.forEach(event -> write(event.notAfter(clock.instant()), answered));
    }

    /** @param answered whether somebody is known to have picked up, though that is not written yet */
    private void write(ExchangeEvent event, boolean answered) {
        var call = known(event);
        switch (event.kind()) {
            case RING -> rings(call, event, answered);
            case ANSWER -> answered(call, event);
            case HOLD -> waits.asked(call, event.at());
            case RESUME -> waits.over(call, event.at());
            case END -> ended(call, event);
        }
    }

    /** The call that the event is about, locked: events of one call come one after the other. */
    private UUID known(ExchangeEvent event) {
        var community = community();
        sql.sql("""
                insert into phone_call (community, id, exchange_call, line, began_at, held_seconds)
                values (:community, :id, :call, :line, :at, 0)
                on conflict (community, exchange_call) do nothing
                """)
                .param("community", community)
                .param("id", Ids.next())
                .param("call", event.call())
                .param("line", event.line().name())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql("select id from phone_call where community = :community and exchange_call = :call for update")
                .param("community", community)
                .param("call", event.call())
                .query(UUID.class)
                .single();
    }

    private void rings(UUID call, ExchangeEvent event, boolean answered) {
        var number = event.number();
        boolean first = sql.sql("""
                update phone_call set rang_at = :at, number_cipher = :number::bytea, party = :party::uuid
                 where community = :community and id = :id and rang_at is null
                """)
                        .param("community", community())
                        .param("id", call)
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .param("number", number == null ? null : phones.encrypt(number))
                        .param("party", partyWith(number).orElse(null))
                        .update()
                == 1;
        if (first) {
            promises.adopted(event.line().clause(), event.at()).ifPresent(promise -> expect(call, event.at(), promise));
            if (event.line() == ExchangeEvent.Line.DESK && !answered && !isAnswered(call)) {
                listeners.forEach(listener -> listener.rang(call, label(event.at()), event.at()));
            }
        }
    }

    /** The exchange may tell of the answer first. */
    private boolean isAnswered(UUID call) {
        return sql.sql("select answered_at is not null from phone_call where community = :community and id = :id")
                .param("community", community())
                .param("id", call)
                .query(Boolean.class)
                .single();
    }

    private Optional<UUID> partyWith(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : directory.ofPhone(number).stream()
                        .filter(listed -> listed.community().equals(community()))
                        .map(Directory.Listed::party)
                        .findFirst();
    }

    private void expect(UUID call, Instant rang, Adopted promise) {
        var due = rang.plus(RING.multipliedBy(promise.number("rings_max")));
        expectations.expect(new NewExpectation(
                CallFacts.PICK_UP,
                call,
                label(rang),
                promise.version(),
                promise.clause(),
                rang,
                due.minus(RING),
                due,
                CallFacts.ANSWERED));
    }

    private void answered(UUID call, ExchangeEvent event) {
        boolean first = change("""
                update phone_call set answered_at = :at
                 where community = :community and id = :id and answered_at is null
                """, call, event.at());
        if (first) {
            facts.record(NewFact.of(CallFacts.ANSWERED, call, null, event.at(), Source.MEASURED));
            hangUps.oweOnceBothAreTold(call);
            listeners.forEach(listener -> listener.answered(call));
        }
    }

    private String label(Instant at) {
        return LABEL.format(at.atZone(zones.here()));
    }

    private void ended(UUID call, ExchangeEvent event) {
        waits.over(call, event.at());
        var by = event.by();
        boolean first = sql.sql("""
                update phone_call set ended_at = :at, ended_by = :by
                 where community = :community and id = :id and ended_at is null
                """)
                        .param("community", community())
                        .param("id", call)
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.name())
                        .update()
                == 1;
        if (first) {
            hangUps.oweOnceBothAreTold(call);
            facts.record(NewFact.of(CallFacts.ENDED, call, null, event.at(), Source.MEASURED)
                    .saying(by == null ? null : by.name(), Map.of()));
        }
    }

    /** Whether it changed anything. */
    private boolean change(String statement, UUID call, Instant at) {
        return sql.sql(statement)
                        .param("community", community())
                        .param("id", call)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
