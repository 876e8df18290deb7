package io.anju.workforce.skill;

import io.anju.identity.Directory;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.skill.QualificationBook.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Skills and papers of the people posted to the community in scope. The head office's book comes first, then every community in
 * which the person works gets its copy: several transactions, and the same words said again bring what was cut off to its end.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class Qualifications {

    /**
     * What somebody can or may do.
     *
     * @param name by which posts and jobs ask for it
     * @param number of the paper; null for a skill that needs none
     * @param expiresOn its last day; null for what never runs out
     */
    public record Paper(
            String name, @Nullable String number, @Nullable LocalDate expiresOn) {}

    /** One paper of one person who is posted here today. */
    public record Held(UUID id, UUID employee, String holder, String badge, Paper paper, Expiry expiry) {}

    private final JdbcClient sql;
    private final QualificationBook book;
    private final Staff staff;
    private final Registry registry;
    private final Directory directory;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Qualifications(
            JdbcClient sql,
            QualificationBook book,
            Staff staff,
            Registry registry,
            Directory directory,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.book = book;
        this.staff = staff;
        this.registry = registry;
        this.directory = directory;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * What runs out first, and then by badge.
     *
     * @param within only what has run out or does so in that many days; null for everything
     */
    @Transactional(readOnly = true)
    public List<Held> list(@Nullable Integer within) {
        var today = today();
        return sql.sql("""
                select q.id, q.employee, p.name as holder, p.badge, q.name, q.number, q.expires_on
                  from qualification q join posting p on p.community = q.community and p.employee = q.employee
                   and p.during @> :today::date
                 where q.community = :community and q.ended_on is null
                   and (:within::int is null or q.expires_on <= :today::date + :within::int)
                 order by q.expires_on nulls last, p.badge, q.name
                """)
                .param("community", here())
                .param("today", today)
                .param("within", within)
                .query((row, n) -> held(row, today))
                .list();
    }

    /**
     * Writes down what somebody has, or has renewed.
     *
     * @return the id it has in this community
     * @throws NotFound when they are not posted here
     */
    public UUID put(UUID employee, Paper paper) {
        return put(new Entry(employee, paper.name(), paper.number(), paper.expiresOn(), null));
    }

    /** It counts no longer from today on. @throws NotFound when they have none of that id here */
    public void end(UUID employee, UUID qualification) {
        var held = book.find(qualification, employee).orElseThrow(() -> new NotFound("workforce.no-such-paper"));
        put(new Entry(employee, held.name(), held.number(), held.expiresOn(), today()));
    }

    private UUID put(Entry entry) {
        var member = staff.find(entry.employee()).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        var actor = Scope.current().actor();
        registry.companyOf(here(), today())
                .ifPresent(company -> Scope.of(company.headOffice(), actor).run(() -> book.put(entry)));
        var elsewhere = member.account() == null ? Stream.<UUID>empty() : directory.work(member.account()).stream();
        elsewhere
                .filter(community -> !community.equals(here()))
                .forEach(community -> Scope.of(community, actor)
                        .run(() -> book.copy(entry, zones.dayIn(community, clock.instant()))));
        return book.put(entry);
    }

    /** Whoever is posted here from now on brings what the head office knows of them. */
    public void bring(UUID headOffice, UUID employee) {
        Scope.of(headOffice, Scope.current().actor())
                .get(() -> book.of(employee))
                .forEach(book::put);
    }

    private static Held held(ResultSet row, LocalDate today) throws SQLException {
        var expires = row.getObject("expires_on", LocalDate.class);
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("employee", UUID.class),
                row.getString("holder"),
                row.getString("badge"),
                new Paper(row.getString("name"), row.getString("number"), expires),
                Expiry.of(expires, today));
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
