package io.anju.workforce.staff;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Employments in the community in scope that the person has not answered yet. An offer is answered once, and is over when the
 * company that made it manages the community no longer.
 */
@Component
@Transactional
class Offers {

    record Offer(
            UUID id,
            UUID account,
            String name,
            String badge,
            String department,
            String post,
            @Nullable String role) {}

    /** What another company offered, before this one took over, is over. */
    private static final String MANAGED = """
             exists (select from identity_management_v1 m
                      where m.community = o.community and m.company = o.company and m.during @> :today::date)
            """;

    private static final String OPEN = """
            select id, account, name, badge, department, post, role from employment_offer o
             where community = :community and state = 'OFFERED' and
            """ + MANAGED;

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Offers(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    UUID make(UUID account, Newcomer newcomer) {
        endThoseOfOtherCompanies();
        var id = Ids.next();
        sql.sql("""
                insert into employment_offer (community, id, account, name, badge, department, post, role, state,
                                              offered_at, offered_by, company)
                values (:community, :id, :account, :name, :badge, :department, :post, :role, 'OFFERED', :now, :by,
                        (select company from identity_management_v1
                          where community = :community and during @> :today::date))
                """)
                .param("community", here())
                .param("id", id)
                .param("account", account)
                .param("name", newcomer.name())
                .param("badge", newcomer.badge())
                .param("department", newcomer.department())
                .param("post", newcomer.post())
                .param("role", newcomer.role())
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .param("today", today())
                .update();
        return id;
    }

    private void endThoseOfOtherCompanies() {
        sql.sql("""
                update employment_offer o set state = 'WITHDRAWN', answered_at = :now
                 where community = :community and state = 'OFFERED' and not
                """ + MANAGED)
                .param("community", here())
                .param("now", now())
                .param("today", today())
                .update();
    }

    /** Oldest first. */
    List<Offer> open() {
        return sql.sql(OPEN + " order by id")
                .param("community", here())
                .param("today", today())
                .query((row, n) -> offer(row))
                .list();
    }

    List<Offer> of(UUID account) {
        return open().stream().filter(offer -> offer.account().equals(account)).toList();
    }

    /** @throws NotFound when nothing of that id was offered to the account, or it was answered */
    Offer answered(UUID offer, UUID account, String state) {
        var open = of(account).stream()
                .filter(one -> one.id().equals(offer))
                .findFirst()
                .orElseThrow(Offers::gone);
        move(offer, state);
        return open;
    }

    /** @throws NotFound when it is not open */
    void withdraw(UUID offer) {
        move(offer, "WITHDRAWN");
    }

    private void move(UUID offer, String state) {
        int moved = sql.sql("""
                update employment_offer set state = :state, answered_at = :now
                 where community = :community and id = :id and state = 'OFFERED'
                """)
                .param("community", here())
                .param("id", offer)
                .param("state", state)
                .param("now", now())
                .update();
        if (moved == 0) {
            throw gone();
        }
    }

    private static NotFound gone() {
        return new NotFound("workforce.no-such-offer");
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("badge"),
                row.getString("department"),
                row.getString("post"),
                row.getString("role"));
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
