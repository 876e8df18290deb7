package io.anju.servicedesk.ticket;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a new ticket is: whoever is asked sees to it until the call-back. See docs/domain/servicedesk.md#first-asked. */
@Component
class Owners {

    private static final String CALLS_BACK = "tickets.call-back";

    private record Load(UUID owner, long open) {}

    private final Staff staff;
    private final Grants grants;
    private final JdbcClient sql;

    Owners(Staff staff, Grants grants, JdbcClient sql) {
        this.staff = staff;
        this.grants = grants;
        this.sql = sql;
    }

    /** Whoever took it down; for what comes from a resident's phone somebody of the desk. Null where nobody can be named. */
    @Nullable
    UUID firstAsked(Intake intake, Instant now) {
        var asked = intake.channel() == Channel.APP
                ? Optional.<Staff.Member>empty()
                : Optional.ofNullable(Scope.current().actor().account()).flatMap(staff::ofAccount);
        return asked.or(() -> somebodyOfTheDesk(now))
                .map(Staff.Member::employee)
                .orElse(null);
    }

    /** On duty with the fewest to see to; at night, with nobody on duty, whoever will be. */
    private Optional<Staff.Member> somebodyOfTheDesk(Instant now) {
        var desk = new HashSet<>(grants.holders(Scope.current().requiredCommunity(), CALLS_BACK));
        var load = load();
        var fewest = Comparator.<Staff.Member, Long>comparing(member -> load.getOrDefault(member.employee(), 0L))
                .thenComparing(Staff.Member::badge);
        return staff.onDuty(now).stream()
                .filter(member -> member.account() != null && desk.contains(member.account()))
                .min(fewest)
                .or(() -> staff.posted().stream()
                        .filter(member -> member.account() != null && desk.contains(member.account()))
                        .min(fewest));
    }

    /**
     * Lets pass whoever owns it and whoever may give tickets to anybody; where nobody owns it, everybody.
     *
     * @throws TicketRefused when it is another's
     */
    void mustBeTheirs(Ticket ticket) {
        var account = Scope.current().actor().required();
        var owner = ticket.owner();
        boolean own = owner == null
                || staff.ofAccount(account)
                        .filter(member -> member.employee().equals(owner))
                        .isPresent();
        if (!own && !grants.allow(account, ticket.id().community(), Desk.ASSIGNS)) {
            throw new TicketRefused.NotTheirs(ticket.number());
        }
    }

    private Map<UUID, Long> load() {
        return sql
                .sql("""
                select owner, count(*) as open from ticket
                 where community = :community and owner is not null and state <> 'CLOSED'
                 group by owner
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Load(row.getObject("owner", UUID.class), row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Load::owner, Load::open));
    }
}
