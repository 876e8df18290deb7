package io.anju.community.ledger;

import io.anju.community.ledger.LedgerPlan.Contradiction;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger of the community in scope says of one space, and its correction. */
@Service
@Transactional
public class Spaces {

    /** @param version how often something was said of it */
    public record Kept(String label, String spokenLabel, About about, int version) {}

    private final KeptLedger ledger;
    private final JdbcClient sql;

    Spaces(KeptLedger ledger, JdbcClient sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    /** Empty where there is no such space here. */
    @Transactional(readOnly = true)
    public Optional<Kept> of(UUID space) {
        return sql.sql("""
                select label, spoken_label, space_kind, use, certificate_area, occupied, trading, about_version from place
                 where community = :community and id = :space and kind = 'SPACE'
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .query((row, n) -> new Kept(
                        row.getString("label"),
                        row.getString("spoken_label"),
                        About.of(row),
                        row.getInt("about_version")))
                .optional();
    }

    /**
     * Says anew all that is known of a space; what is null is known no longer. Waits for a table that is being entered, which
     * would write down again what it read before.
     *
     * @throws NotFound when there is no such space here
     * @throws OptimisticLockingFailureException when something was said of it since that version
     * @throws Unacceptable when it trades where nobody does business, or stands empty
     */
    public void correct(UUID space, About about, int version) {
        requireSense(about);
        ledger.lock();
        if (of(space).isEmpty()) {
            throw new NotFound("community.no-such-home");
        }
        int corrected = sql.sql("""
                update place
                   set space_kind = :kind, use = :use, certificate_area = :area::numeric, occupied = :occupied::boolean,
                       trading = :trading::boolean, about_version = about_version + 1
                 where community = :community and id = :space and about_version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("kind", about.kind() == null ? null : about.kind().name())
                .param("use", about.use() == null ? null : about.use().name())
                .param("area", about.certificateArea())
                .param("occupied", about.occupied())
                .param("trading", about.trading())
                .param("version", version)
                .update();
        if (corrected == 0) {
            throw new OptimisticLockingFailureException(space + " changed since " + version);
        }
    }

    private static void requireSense(About about) {
        about.nonsense().ifPresent(what -> {
            throw what == Contradiction.TRADES_NOWHERE
                    ? new Unacceptable("community.trades-nowhere", "trading")
                    : new Unacceptable("community.trades-and-is-empty", "occupied");
        });
    }
}
