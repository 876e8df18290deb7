package io.anju.servicedesk.call;

import io.anju.community.Places.Place;
import io.anju.community.Residents;
import io.anju.community.Residents.Resident;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's side of a call: it pops up, waits, and is noted before the line is closed. */
@Service
@Transactional
public class PhoneCalls {

    /** What was not noted by then was a wrong number. */
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private static final int MOST = 20;

    /**
     * A call that nobody has noted yet.
     *
     * @param number masked
     * @param party who has that number here
     * @param homes where they belong today
     * @param heldSince since when the caller waits; absent while nobody lets them
     * @param heldSeconds for how long they waited before
     */
    public record Ringing(
            UUID id,
            String line,
            @Nullable String number,
            @Nullable UUID party,
            @Nullable String name,
            List<Place> homes,
            @Nullable Instant rangAt,
            @Nullable Instant answeredAt,
            @Nullable Instant heldSince,
            int heldSeconds,
            @Nullable Instant endedAt) {

        public Ringing {
            homes = List.copyOf(homes);
        }

        private Ringing of(@Nullable Resident known, @Nullable List<Place> belongs) {
            return new Ringing(
                    id,
                    line,
                    number,
                    party,
                    known == null ? null : known.name(),
                    belongs == null ? List.of() : belongs,
                    rangAt,
                    answeredAt,
                    heldSince,
                    heldSeconds,
                    endedAt);
        }
    }

    record Open(@Nullable UUID party, @Nullable UUID notedBy) {}

    private final JdbcClient sql;
    private final CallWaits waits;
    private final SheetRules rules;
    private final Residents residents;
    private final PhoneVault phones;
    private final Facts facts;
    private final List<HearsOfCalls> listeners;
    private final BusinessClock clock;
    private final CommunityZone zones;

    PhoneCalls(
            JdbcClient sql,
            CallWaits waits,
            SheetRules rules,
            Residents residents,
            PhoneVault phones,
            Facts facts,
            List<HearsOfCalls> listeners,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.waits = waits;
        this.rules = rules;
        this.residents = residents;
        this.phones = phones;
        this.facts = facts;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.zones = zones;
    }

    /** The calls of the last half hour that nobody has noted, the newest first. */
    @Transactional(readOnly = true)
    public List<Ringing> ringing() {
        var calls = sql.sql("""
                select id, line, number_cipher, party, rang_at, answered_at, held_since, held_seconds, ended_at from phone_call
                 where community = :community and noted_at is null and began_at > :since
                 order by began_at desc limit :most
                """)
                .param("community", community())
                .param("since", clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> ringing(row))
                .list();
        var parties =
                calls.stream().map(Ringing::party).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = residents.among(parties);
        var homes = residents.homesOf(parties, zones.dayHere(clock.instant()));
        return calls.stream()
                .map(call -> call.party() == null ? call : call.of(known.get(call.party()), homes.get(call.party())))
                .toList();
    }

    private Ringing ringing(ResultSet row) throws SQLException {
        var number = row.getBytes("number_cipher");
        return new Ringing(
                row.getObject("id", UUID.class),
                row.getString("line"),
                number == null ? null : PhoneVault.masked(phones.decrypt(number)),
                row.getObject("party", UUID.class),
                null,
                List.of(),
                instant(row, "rang_at"),
                instant(row, "answered_at"),
                instant(row, "held_since"),
                row.getInt("held_seconds"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** One that no exchange tells of; nobody knows how often it rang. */
    public UUID begin() {
        var id = Ids.next();
        sql.sql("""
                insert into phone_call (community, id, line, began_at, held_seconds) values (:community, :id, 'DESK', :now, 0)
                """)
                .param("community", community())
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The caller is asked to wait. */
    public void hold(UUID call) {
        open(call);
        waits.asked(call, clock.instant());
    }

    /** The caller waits no longer. */
    public void resume(UUID call) {
        open(call);
        waits.over(call, clock.instant());
    }

    /**
     * Notes it, once.
     *
     * @throws io.anju.kernel.Unacceptable when something the community promised is missing (S05-039, S05-040, S05-047)
     */
    public void note(UUID call, CallSheet sheet) {
        var now = clock.instant();
        var open = open(call);
        rules.check(sheet, open.party() != null, now);
        waits.over(call, now);
        var me = Scope.current().actor().required();
        sql.sql("""
                update phone_call
                   set noted_by = :me, noted_at = :now, caller = :caller, need = :need, refused_to_say = :refused,
                       explanation = :explanation, anything_else = :asked, ticket = :ticket::uuid
                 where community = :community and id = :id
                """)
                .param("me", me)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("caller", sheet.caller())
                .param("need", sheet.need())
                .param("refused", sheet.refusedToSay())
                .param("explanation", sheet.explanation())
                .param("asked", sheet.anythingElse())
                .param("ticket", sheet.ticket())
                .param("community", community())
                .param("id", call)
                .update();
        facts.record(NewFact.of(CallFacts.NOTED, call, me, now, Source.TYPED));
        listeners.forEach(listener -> listener.noted(call, sheet.ticket()));
    }

    private Open open(UUID call) {
        var open = sql.sql(
                        "select party, noted_by from phone_call where community = :community and id = :id for update")
                .param("community", community())
                .param("id", call)
                .query(Open.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-call"));
        if (open.notedBy() != null) {
            throw new CallRefused.NotedAlready();
        }
        return open;
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
