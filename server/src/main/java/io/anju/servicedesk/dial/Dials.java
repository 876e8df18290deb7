package io.anju.servicedesk.dial;

import io.anju.community.Telephone;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Telephones whoever left a number, which nobody sees: the trace of it is kept first, then the phones ring. It says nothing of
 * whether they were there: whoever called writes that down themselves.
 */
@Service
public class Dials {

    /** Whom it is about: whoever rang, or reported at a spot. */
    private record Trace(
            UUID key, @Nullable UUID call, @Nullable UUID ticket) {

        UUID subject() {
            return Objects.requireNonNull(call == null ? ticket : call);
        }
    }

    private final LeftNumbers numbers;
    private final Telephone telephone;
    private final JdbcClient sql;
    private final Facts facts;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Dials(
            LeftNumbers numbers,
            Telephone telephone,
            JdbcClient sql,
            Facts facts,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.telephone = telephone;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whoever rang in vain; they are not called back by it.
     *
     * @param key of the command: repeated, no phone rings twice
     * @param ring the phone at the caller's hand; null for the one they sign in with
     * @throws io.anju.kernel.Refusal when it was no missed call, shows no number, or the exchange says no
     */
    public void missed(UUID key, UUID call, @Nullable String ring) {
        dial(new Trace(key, call, null), ring, () -> numbers.ofMissed(call));
    }

    /** Whoever reported at a spot and left a number. @throws io.anju.kernel.Refusal when they left none, or the exchange says no */
    public void atSpot(UUID key, UUID ticket, @Nullable String ring) {
        dial(new Trace(key, null, ticket), ring, () -> numbers.atSpot(ticket));
    }

    private void dial(Trace trace, @Nullable String ring, Supplier<String> number) {
        var line = telephone.line(ring);
        var rung = transaction.execute(status -> {
            var found = number.get();
            keep(trace);
            return found;
        });
        line.dial(trace.key(), Objects.requireNonNull(rung));
    }

    private void keep(Trace trace) {
        var by = Scope.current().actor().required();
        var now = clock.instant();
        boolean first = sql.sql("""
                insert into number_dialled (community, id, call, ticket, account, at)
                values (:community, :id, :call::uuid, :ticket::uuid, :by, :now)
                on conflict on constraint number_dialled_pk do nothing
                """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", trace.key())
                        .param("call", trace.call())
                        .param("ticket", trace.ticket())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            facts.record(NewFact.of(DialFacts.DIALLED, trace.subject(), by, now, Source.SYSTEM));
        } else {
            requireTheSame(trace, by);
        }
    }

    private void requireTheSame(Trace trace, UUID by) {
        boolean same = sql.sql("""
                select count(*) > 0 from number_dialled
                 where community = :community and id = :id and account = :by and coalesce(call, ticket) = :subject
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", trace.key())
                .param("by", by)
                .param("subject", trace.subject())
                .query(Boolean.class)
                .single();
        if (!same) {
            throw new Unacceptable("kernel.key-reused", "key");
        }
    }
}
