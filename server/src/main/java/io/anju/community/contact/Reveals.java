package io.anju.community.contact;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seeing a whole number: with a reason, for five minutes, and with a trace that stays. The number never comes with the answer
 * that is kept to be repeated.
 */
@Service
@Transactional
public class Reveals {

    static final Duration SHOWN = Duration.ofMinutes(5);

    /** What is to be seen until then. */
    public record Shown(String value, Instant until) {}

    private record Line(UUID party, @Nullable UUID contact, OffsetDateTime at) {}

    private final JdbcClient sql;
    private final Contacts contacts;
    private final Facts facts;
    private final BusinessClock clock;

    Reveals(JdbcClient sql, Contacts contacts, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Asks for the number (the registered one when none is named) and writes down who did and why. */
    public UUID reveal(UUID party, @Nullable UUID contact, String reason) {
        contacts.value(party, contact);
        var id = Ids.next();
        var by = Scope.current().actor().required();
        var now = clock.instant();
        sql.sql("""
                insert into contact_reveal (community, id, party, contact, account, reason, at)
                values (:community, :id, :party, :contact::uuid, :by, :reason, :now)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("party", party)
                .param("contact", contact)
                .param("by", by)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        facts.record(NewFact.of(ContactFacts.REVEALED, party, by, now, Source.SYSTEM)
                .saying(null, Map.of("reason", reason)));
        return id;
    }

    /** @throws NotFound when somebody else asked for it, or its five minutes are over */
    @Transactional(readOnly = true)
    public Shown show(UUID reveal) {
        var line = sql.sql("""
                select party, contact, at from contact_reveal
                 where community = :community and id = :id and account = :by
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", reveal)
                .param("by", Scope.current().actor().required())
                .query(Line.class)
                .optional()
                .orElseThrow(() -> new NotFound("community.no-such-reveal"));
        var until = line.at().toInstant().plus(SHOWN);
        if (!clock.instant().isBefore(until)) {
            throw new NotFound("community.no-such-reveal");
        }
        return new Shown(contacts.value(line.party(), line.contact()), until);
    }
}
