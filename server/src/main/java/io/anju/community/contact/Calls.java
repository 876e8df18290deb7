package io.anju.community.contact;

import io.anju.community.Telephone;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calling a resident without seeing the number: the trace of it is kept first, in a transaction of its own, then the caller's
 * phone rings, then theirs. The numbers go to the exchange from here and by no event, which would be stored with them.
 */
@Service
public class Calls {

    /**
     * Who is to be called.
     *
     * @param contact which of the party's numbers; null for the registered one
     * @param ring the phone at the caller's hand; null for the one they sign in with
     * @param purpose what for, as people will read it
     */
    public record Wanted(
            UUID party, @Nullable UUID contact, @Nullable String ring, String purpose) {}

    private final JdbcClient sql;
    private final Contacts contacts;
    private final Telephone telephone;
    private final Facts facts;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Calls(
            JdbcClient sql,
            Contacts contacts,
            Telephone telephone,
            Facts facts,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.contacts = contacts;
        this.telephone = telephone;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Joins the caller and the party. The trace stays though the exchange refuses: somebody tried.
     *
     * @param key of the command, and from then on of the call: repeated, nothing is written twice and no phone rings twice
     * @throws io.anju.kernel.Refusal when nothing here could join phones, there is none to ring, or the exchange says no
     */
    public void call(UUID key, Wanted wanted) {
        var line = telephone.line(wanted.ring());
        line.dial(key, Objects.requireNonNull(transaction.execute(status -> noted(key, wanted))));
    }

    /** The number that is to be rung. */
    private String noted(UUID key, Wanted wanted) {
        var by = Scope.current().actor().required();
        var number = contacts.number(wanted.party(), wanted.contact());
        var now = clock.instant();
        boolean first = sql.sql("""
                insert into resident_call (community, id, party, contact, account, purpose, at)
                values (:community, :id, :party, :contact::uuid, :by, :purpose, :now)
                on conflict on constraint resident_call_pk do nothing
                """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", key)
                        .param("party", wanted.party())
                        .param("contact", wanted.contact())
                        .param("by", by)
                        .param("purpose", wanted.purpose())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            facts.record(NewFact.of(ContactFacts.CALLED, wanted.party(), by, now, Source.SYSTEM)
                    .saying(null, Map.of("purpose", wanted.purpose())));
        } else {
            requireTheSame(key, by, wanted);
        }
        return number;
    }

    private void requireTheSame(UUID key, UUID by, Wanted wanted) {
        boolean same = sql.sql("""
                select count(*) > 0 from resident_call
                 where community = :community and id = :id and account = :by and party = :party
                   and contact is not distinct from :contact::uuid and purpose = :purpose
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", key)
                .param("by", by)
                .param("party", wanted.party())
                .param("contact", wanted.contact())
                .param("purpose", wanted.purpose())
                .query(Boolean.class)
                .single();
        if (!same) {
            throw new Unacceptable("kernel.key-reused", "key");
        }
    }
}
