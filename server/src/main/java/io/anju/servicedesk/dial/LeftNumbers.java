package io.anju.servicedesk.dial;

import io.anju.identity.Accounts;
import io.anju.identity.PhoneVault;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
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

    LeftNumbers(JdbcClient sql, PhoneVault phones, Accounts accounts) {
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
    }

    /** From where somebody rang in vain. @throws DialRefused when it was picked up, or the number was not shown */
    String ofMissed(UUID call) {
        var found = sql.sql("""
                select rang_at is not null and answered_at is null as missed, number_cipher
                  from phone_call where community = :community and id = :id and line = 'DESK'
                """)
                .param("community", Scope.current().requiredCommunity())
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
