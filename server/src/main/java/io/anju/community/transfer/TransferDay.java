package io.anju.community.transfer;

import io.anju.community.binding.BindingNews;
import io.anju.community.binding.HomeCodes;
import io.anju.community.people.Ties.Ended;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day on which a home changes hands, when it was still to come: codes on paper end then and not before, and whoever belongs to
 * it no longer is told then. Done once: what it ended is over the second time.
 */
@Component
@Transactional
class TransferDay implements DueWorkHandler {

    private static final String KIND = "community.transfer-day";

    private record Due(UUID space, TransferKind kind, LocalDate day) {}

    private final JdbcClient sql;
    private final DueWork dueWork;
    private final HomeCodes codes;
    private final BindingNews news;
    private final BusinessClock clock;
    private final CommunityZone zones;

    TransferDay(
            JdbcClient sql,
            DueWork dueWork,
            HomeCodes codes,
            BindingNews news,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.dueWork = dueWork;
        this.codes = codes;
        this.news = news;
        this.clock = clock;
        this.zones = zones;
    }

    /** At the beginning of its day there. */
    void remember(UUID transfer, LocalDate day) {
        dueWork.at(
                day.atStartOfDay(zones.here()).toInstant(),
                KIND,
                Scope.current().requiredCommunity(),
                transfer);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID transfer, Instant due) {
        find(transfer)
                .filter(one -> !one.day().isAfter(zones.dayHere(clock.instant())))
                .ifPresent(one -> {
                    int ended = codes.endOfOthers(one.space(), one.kind().losing(), coming(transfer));
                    sql.sql(
                                    "update transfer set ended_codes = ended_codes + :ended where community = :community and id = :id")
                            .param("community", community)
                            .param("id", transfer)
                            .param("ended", ended)
                            .update();
                    news.ended(one.space(), left(transfer));
                });
    }

    private Optional<Due> find(UUID transfer) {
        return sql.sql("select space, kind, day from transfer where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", transfer)
                .query(Due.class)
                .optional();
    }

    private List<String> coming(UUID transfer) {
        return sql.sql("""
                select p.name from occupancy o join party p on p.community = o.community and p.id = o.party
                 where o.community = :community and o.began_with = :transfer
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("transfer", transfer)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** Over from now on; who stays under another share did not leave. */
    private List<Ended> left(UUID transfer) {
        return sql.sql("""
                with ended as (
                    update occupancy set ended_at = :now, end_reason = 'transferred'
                     where community = :community and ended_with = :transfer and ended_at is null
                    returning id, party)
                select id, party from ended e
                 where not exists (select from occupancy o
                                    where o.community = :community and o.began_with = :transfer and o.party = e.party)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("transfer", transfer)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Ended(row.getObject("id", UUID.class), row.getObject("party", UUID.class)))
                .list();
    }
}
