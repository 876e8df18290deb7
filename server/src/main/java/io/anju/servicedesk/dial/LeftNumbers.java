package io.anju.servicedesk.dial;

import io.anju.identity.Accounts;
import io.anju.identity.PhoneVault;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.hotline.MissedCalls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed numbers that people left behind, opened for nobody but the exchange. */
@Component
class LeftNumbers {

    private record Missed(boolean missed, byte @Nullable [] cipher) {}

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final MissedCalls missedCalls;

    LeftNumbers(JdbcClient sql, PhoneVault phones, Accounts accounts, MissedCalls missedCalls) {
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
        this.missedCalls = missedCalls;
    }

    /** From where somebody rang in vain. @throws DialRefused when it was picked up, still rings, or the number was not shown */
    String ofMissed(UUID call) {
        var found = sql.sql("""
                select %s as missed, number_cipher
                  from phone_call where community = :community and id = :id and line = 'DESK'
                """.formatted(MissedCalls.MISSED))
                .param("community", Scope.current().requiredCommunity())
                .param("ringing", missedCalls.ringing())
                .param("id", call)
                .query((row, n) -> new Missed(row.getBoolean("missed"), row.getBytes("number_cipher")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-call"));
        if (!found.missed()) {
            throw DialRefused.notMissed();
        }
        var cipher = found.cipher();
        if (cipher == null) {
            throw DialRefused.noNumber();
        }
        return phones.decrypt(cipher);
    }

    /** Where somebody who reported at a spot wants to hear of it. @throws DialRefused when they left no number */
    String atSpot(UUID ticket) {
        return sql.sql("""
                select account from spot_report where community = :community and ticket = :ticket and account is not null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query(UUID.class)
                .optional()
                .flatMap(accounts::phoneOf)
                .orElseThrow(DialRefused::noNumber);
    }
}
