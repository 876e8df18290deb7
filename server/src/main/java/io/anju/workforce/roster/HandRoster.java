package io.anju.workforce.roster;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.absence.Absences;
import io.anju.workforce.staff.ShiftLocks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shifts given by hand: they count at once, for whoever corrects a roster that people already live by. */
@Service
@Transactional
public class HandRoster {

    /** @param warnings what it asks of the person too much; it is rostered all the same */
    public record Given(UUID id, List<RosterReviews.Warning> warnings) {}

    private final JdbcClient sql;
    private final Staff staff;
    private final Posts posts;
    private final Absences absences;
    private final ShiftLocks locks;
    private final PlannedShifts shifts;
    private final RosterReviews reviews;
    private final CommunityZone zones;

    HandRoster(
            JdbcClient sql,
            Staff staff,
            Posts posts,
            Absences absences,
            ShiftLocks locks,
            PlannedShifts shifts,
            RosterReviews reviews,
            CommunityZone zones) {
        this.sql = sql;
        this.staff = staff;
        this.posts = posts;
        this.absences = absences;
        this.locks = locks;
        this.shifts = shifts;
        this.reviews = reviews;
        this.zones = zones;
    }

    /**
     * @param post null for somebody who is simply there
     * @throws NotFound when the employee is not posted here, or the post need not be manned that day
     * @throws RosterRefused when they were let go for that day, or the post asks for a paper that they do not hold
     */
    public Given give(UUID employee, @Nullable UUID post, Instant from, Instant until) {
        var member = staff.find(employee).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        locks.take(employee);
        if (absences.away(employee, zones.dayHere(from))) {
            throw new RosterRefused.Away(member.name());
        }
        if (post != null && posts.find(post, zones.dayHere(from)).isEmpty()) {
            throw new NotFound("workforce.no-such-post");
        }
        var id = Ids.next();
        sql.sql("""
                insert into duty (community, id, employee, post, during, draft)
                values (:community, :id, :employee, :post::uuid, tstzrange(:from, :until), false)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("employee", employee)
                .param("post", post)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        var span = new Span(from, until);
        requirePaper(employee, span);
        return new Given(id, reviews.warningsOf(employee, span));
    }

    /** @throws RosterRefused when a shift of theirs then is on a post whose paper they do not hold */
    void requirePaper(UUID employee, Span span) {
        shifts.unqualified(span).stream()
                .filter(one -> one.employee().equals(employee))
                .findFirst()
                .ifPresent(HandRoster::refuse);
    }

    private static void refuse(PlannedShifts.Unqualified one) {
        if (one.ranOutOn() == null) {
            throw new RosterRefused.WithoutPaper(one.name(), one.qualification());
        }
        throw new RosterRefused.PaperRanOut(one.name(), one.qualification(), one.ranOutOn());
    }
}
