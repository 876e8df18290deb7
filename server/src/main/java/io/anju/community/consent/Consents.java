package io.anju.community.consent;

import io.anju.community.Residents;
import io.anju.community.people.Parties;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people agreed to, one purpose at a time: given and withdrawn, by whom and when. Refusing costs nobody a service. */
@Service
@Transactional
public class Consents {

    /** How somebody agreed. */
    public enum How {
        SIGNED,
        SPOKEN,
        ONLINE
    }

    /** A consent, in force until it is withdrawn. */
    public record Consent(
            UUID id,
            Purpose purpose,
            How how,
            Instant givenAt,
            UUID givenBy,
            @Nullable Instant withdrawnAt,
            @Nullable UUID withdrawnBy) {}

    private final JdbcClient sql;
    private final Residents residents;
    private final Parties parties;
    private final Facts facts;
    private final BusinessClock clock;

    Consents(JdbcClient sql, Residents residents, Parties parties, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.residents = residents;
        this.parties = parties;
        this.facts = facts;
        this.clock = clock;
    }

    /** All that each of the parties ever agreed to, the newest first; who agreed to nothing is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Consent>> of(Collection<UUID> parties) {
        var agreed = new HashMap<UUID, List<Consent>>();
        sql.sql("""
                select party, id, purpose, how, given_at, given_by, withdrawn_at, withdrawn_by from consent
                 where community = :community and party = any(:parties::text[]::uuid[]) order by id desc
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("parties", parties.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    agreed.computeIfAbsent(row.getObject("party", UUID.class), party -> new ArrayList<>())
                            .add(consent(row));
                });
        return agreed;
    }

    /** What the signed-in resident agreed to here, by whatever name, the newest first; nothing for who is no party of the community yet. */
    @Transactional(readOnly = true)
    public List<Consent> ofAccount() {
        return sql.sql("""
                select c.id, c.purpose, c.how, c.given_at, c.given_by, c.withdrawn_at, c.withdrawn_by
                  from consent c join party p on p.community = c.community and p.id = c.party
                 where c.community = :community and p.account = :account order by c.id desc
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account())
                .query((row, n) -> consent(row))
                .list();
    }

    /** Given again nothing changes. @throws NotFound when there is no such party here */
    public UUID give(UUID party, Purpose purpose, How how) {
        if (residents.find(party).isEmpty()) {
            throw new NotFound("community.no-such-person");
        }
        return live(party, purpose)
                .or(() -> keep(party, purpose, how))
                .or(() -> live(party, purpose))
                .orElseThrow();
    }

    /**
     * The signed-in resident agrees, by whatever names they go here: what is noted of any of them is noted of them.
     *
     * @throws NotFound when the community does not know the account as a party
     */
    public UUID giveOwn(Purpose purpose) {
        return parties.allOfAccount(account()).stream()
                .map(party -> give(party, purpose, How.ONLINE))
                .reduce((first, other) -> first)
                .orElseThrow(() -> new NotFound("community.no-such-person"));
    }

    /** What was written down under it is gone at once. @throws NotFound when it is not in force, or not the party's */
    public void withdraw(UUID party, UUID consent) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var purpose = sql.sql("""
                update consent set withdrawn_at = :now, withdrawn_by = :by
                 where community = :community and id = :id and party = :party and withdrawn_at is null
                returning purpose
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", consent)
                .param("party", party)
                .param("now", now)
                .param("by", account())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("community.no-such-consent"));
        sql.sql("""
                update personal_detail set ended_at = :now, value_cipher = null
                 where community = :community and consent = :id and ended_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", consent)
                .param("now", now)
                .update();
        record(ConsentFacts.WITHDRAWN, party, Purpose.valueOf(purpose), Map.of());
    }

    private record Own(UUID party, UUID id) {}

    /** The signed-in resident withdraws, by whatever names they gave it. @throws NotFound when it is not in force, or not theirs */
    public void withdrawOwn(UUID consent) {
        var own = sql.sql("""
                select other.party, other.id
                  from consent c
                  join party p on p.community = c.community and p.id = c.party and p.account = :account
                  join party same on same.community = p.community and same.account = p.account
                  join consent other on other.community = c.community and other.party = same.id and other.purpose = c.purpose
                   and other.withdrawn_at is null
                 where c.community = :community and c.id = :id and c.withdrawn_at is null
                 order by other.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", consent)
                .param("account", account())
                .query((row, n) -> new Own(row.getObject("party", UUID.class), row.getObject("id", UUID.class)))
                .list();
        if (own.isEmpty()) {
            throw new NotFound("community.no-such-consent");
        }
        own.forEach(one -> withdraw(one.party(), one.id()));
    }

    /** The consent in force, kept from being withdrawn until the transaction ends. */
    Optional<UUID> live(UUID party, Purpose purpose) {
        return sql.sql("""
                select id from consent
                 where community = :community and party = :party and purpose = :purpose and withdrawn_at is null
                   for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("party", party)
                .param("purpose", purpose.name())
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Empty when somebody else gave it at the same moment. */
    private Optional<UUID> keep(UUID party, Purpose purpose, How how) {
        var id = Ids.next();
        int kept = sql.sql("""
                insert into consent (community, id, party, purpose, how, given_at, given_by)
                values (:community, :id, :party, :purpose, :how, :now, :by)
                on conflict (community, party, purpose) where withdrawn_at is null do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("party", party)
                .param("purpose", purpose.name())
                .param("how", how.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", account())
                .update();
        if (kept == 0) {
            return Optional.empty();
        }
        record(ConsentFacts.GIVEN, party, purpose, Map.of("how", how.name()));
        return Optional.of(id);
    }

    private void record(String kind, UUID party, Purpose purpose, Map<String, Object> detail) {
        facts.record(NewFact.of(kind, party, account(), clock.instant(), Source.TYPED)
                .saying(purpose.name(), detail));
    }

    private static UUID account() {
        return Scope.current().actor().required();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                How.valueOf(row.getString("how")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("given_by", UUID.class),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)),
                row.getObject("withdrawn_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
