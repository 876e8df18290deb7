package io.anju.servicedesk.call;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** We let the caller hang up first (S05-048): owed of each call that was picked up and whose end the exchange told with by whom. */
@Component
class HangUps {

    static final String CALLER_FIRST = "S05-048";

    private final JdbcClient sql;
    private final CallPromises promises;
    private final Expectations expectations;
    private final CommunityZone zones;

    HangUps(JdbcClient sql, CallPromises promises, Expectations expectations, CommunityZone zones) {
        this.sql = sql;
        this.promises = promises;
        this.expectations = expectations;
        this.zones = zones;
    }

    /**
     * To be called after each of the two, which come in any order: nobody hangs up on a call that only rang. The fact that the call
     * ended says by whom: where that was us, nothing ever keeps it.
     */
    void oweOnceBothAreTold(UUID call) {
        sql.sql("""
                select ended_at from phone_call
                 where community = :community and id = :id and answered_at is not null and ended_by is not null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", call)
                .query((row, n) ->
                        row.getObject("ended_at", OffsetDateTime.class).toInstant())
                .optional()
                .ifPresent(ended -> owe(call, CallBook.LABEL.format(ended.atZone(zones.here())), ended));
    }

    private void owe(UUID call, String label, Instant at) {
        promises.adopted(CALLER_FIRST, at)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        CallFacts.HANG_UP,
                        call,
                        label,
                        promise.version(),
                        promise.clause(),
                        at,
                        at,
                        at,
                        CallFacts.ENDED)));
    }
}
