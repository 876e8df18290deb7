package io.anju.community.contact;

import io.anju.community.CallBridge;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Accounts;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Refusal;
import io.anju.kernel.Scope;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calling a resident without seeing the number: the bridge rings the caller's phone first, then theirs, once the trace of it is
 * kept. The numbers go to it from here and by no event, which would be stored with them.
 */
@Service
@Transactional
public class Calls {

    /** No phone to ring: the account has none and none was named. */
    static final class NoPhoneToRing extends Refusal {
        NoPhoneToRing() {
            super("community.no-phone-to-ring");
        }
    }

    /** Nothing here could join two phones. */
    static final class NoBridge extends Refusal {
        NoBridge() {
            super("community.no-call-bridge");
        }
    }

    private final JdbcClient sql;
    private final Contacts contacts;
    private final Accounts accounts;
    private final ObjectProvider<CallBridge> bridges;
    private final Facts facts;
    private final BusinessClock clock;

    Calls(
            JdbcClient sql,
            Contacts contacts,
            Accounts accounts,
            ObjectProvider<CallBridge> bridges,
            Facts facts,
            BusinessClock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.accounts = accounts;
        this.bridges = bridges;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Joins the caller and the party.
     *
     * @param contact which of the party's numbers; null for the registered one
     * @param ring the phone at the caller's hand; null for the one they sign in with
     * @param purpose what for, as people will read it
     * @throws Refusal when nothing here could join phones, or there is none to ring
     */
    public UUID call(UUID party, @Nullable UUID contact, @Nullable String ring, String purpose) {
        var bridge = bridges.stream().findFirst().orElseThrow(NoBridge::new);
        var by = Scope.current().actor().required();
        var number = contacts.number(party, contact);
        var own = Optional.ofNullable(ring).or(() -> accounts.phoneOf(by)).orElseThrow(NoPhoneToRing::new);
        var id = Ids.next();
        var now = clock.instant();
        sql.sql("""
                insert into resident_call (community, id, party, contact, account, purpose, at)
                values (:community, :id, :party, :contact::uuid, :by, :purpose, :now)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("party", party)
                .param("contact", contact)
                .param("by", by)
                .param("purpose", purpose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        facts.record(NewFact.of(ContactFacts.CALLED, party, by, now, Source.SYSTEM)
                .saying(null, Map.of("purpose", purpose)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bridge.join(own, number);
            }
        });
        return id;
    }
}
