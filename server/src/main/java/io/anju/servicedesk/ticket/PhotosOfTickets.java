package io.anju.servicedesk.ticket;

import io.anju.community.Residents;
import io.anju.files.FileAccess;
import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A photo of a ticket is for who reads tickets or the wall, for who may see the ticket from home and for who is sent to it. */
@Component
@Transactional(readOnly = true)
class PhotosOfTickets implements FileAccess {

    private final JdbcClient sql;
    private final Grants grants;
    private final Staff staff;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;
    private final String[] told;

    PhotosOfTickets(
            JdbcClient sql,
            Grants grants,
            Staff staff,
            Residents residents,
            BusinessClock clock,
            CommunityZone zones,
            List<ToldAtHome> told) {
        this.sql = sql;
        this.grants = grants;
        this.staff = staff;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
        this.told = told.stream().flatMap(each -> each.toldAtHome().stream()).toArray(String[]::new);
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        if (grants.allow(account, community, "tickets.read") || grants.allow(account, community, "wall.read")) {
            return shownByTicket(sha256, community);
        }
        var parties = residents.partiesOf(account, zones.dayHere(clock.instant()));
        var employee = staff.ofAccount(account).map(Staff.Member::employee).orElse(null);
        return sql.sql("""
                select exists (select from evidence_photo_v1 p
                                 join ticket t on t.community = p.community and t.id = p.subject
                                where p.community = :community and p.sha256 = :photo
                                  and (t.assignee = :employee::uuid
                                       or p.kind = any(:kinds::text[]) and %s))
                """.formatted(SeenFromHome.TICKET))
                .param("community", community)
                .param("photo", sha256)
                .param("account", account)
                .param("kinds", told)
                .param("employee", employee)
                .param("parties", parties.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean shownByTicket(String sha256, UUID community) {
        return sql.sql("""
                select exists (select from evidence_photo_v1 p
                                 join ticket t on t.community = p.community and t.id = p.subject
                                where p.community = :community and p.sha256 = :photo)
                """)
                .param("community", community)
                .param("photo", sha256)
                .query(Boolean.class)
                .single();
    }
}
