package io.anju.servicedesk.pause;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.files.Files;
import io.anju.identity.Grants;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.DoneRound;
import io.anju.servicedesk.ticket.HearsOfEnds;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.MovedClocks;
import io.anju.servicedesk.ticket.TakenDown;
import io.anju.workforce.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops a ticket's clocks for a reason of the list, as far as what was promised allows that reason, and lets them run on: by hand,
 * or by itself when the reason's longest time is over. See docs/domain/servicedesk.md#pauses.
 */
@Service
@Transactional
public class Pauses implements HearsOfEnds, HearsOfTickets {

    private static final List<String> MAY_PAUSE_ANY = List.of("tickets.assign", "tickets.call-back");

    /**
     * One time that a clock stood still.
     *
     * @param endsAt when it runs on by itself
     * @param endedAt when it ran on; null while it stands still
     */
    public record Pause(
            UUID id,
            String reason,
            String name,
            Instant beganAt,
            Instant endsAt,
            @Nullable Instant endedAt) {}

    private record Open(UUID id, UUID ticket, int round, String reason, Instant beganAt, Instant endsAt) {

        /** What is learned late may have been before it began. */
        Instant within(Instant at) {
            if (at.isBefore(beganAt)) {
                return beganAt;
            }
            return at.isAfter(endsAt) ? endsAt : at;
        }
    }

    private final PauseReasons reasons;
    private final MovedClocks clocks;
    private final Staff staff;
    private final Grants grants;
    private final Files files;
    private final Facts facts;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Pauses(
            PauseReasons reasons,
            MovedClocks clocks,
            Staff staff,
            Grants grants,
            Files files,
            Facts facts,
            DueWork dueWork,
            JdbcClient sql,
            BusinessClock clock) {
        this.reasons = reasons;
        this.clocks = clocks;
        this.staff = staff;
        this.grants = grants;
        this.files = files;
        this.facts = facts;
        this.dueWork = dueWork;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Its clocks stand still from now on, at most as long as the reason allows.
     *
     * @throws Unacceptable when there is no such reason, or a photo is missing
     * @throws PauseRefused when it is not the caller's, stands still already, or no clock of it runs
     */
    public void begin(TicketId ticket, String reason, @Nullable String note, List<String> photos) {
        var now = clock.instant();
        var chosen = reasons.find(reason).orElseThrow(() -> new Unacceptable("servicedesk.no-such-pause", "reason"));
        mustBeShown(chosen, photos);
        var running = clocks.running(ticket, now).orElseThrow(PauseRefused::nothingRuns);
        mustBeTheirs(ticket.community(), running.assignee());
        if (open("ticket", ticket.id()).isPresent()) {
            throw PauseRefused.already();
        }
        var id = Ids.next();
        var limit = Duration.ofMinutes(chosen.maxMinutes());
        keep(id, ticket, running.round(), chosen, now);
        clocks.move(ticket, chosen.key(), limit, now);
        dueWork.at(now.plus(limit), PauseFacts.LIMIT, ticket.community(), id);
        facts.record(NewFact.of(
                        PauseFacts.PAUSED,
                        ticket.id(),
                        me(),
                        now,
                        photos.isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED)
                .saying(chosen.key(), Map.of("note", note == null ? chosen.name() : chosen.name() + " · " + note))
                .showing(photos));
    }

    private void mustBeShown(PauseReasons.Reason reason, List<String> photos) {
        if (reason.needsPhoto() && photos.isEmpty()) {
            throw new Unacceptable("servicedesk.pause-photo-missing", "photos", reason.name());
        }
        if (!photos.stream().allMatch(files::exists)) {
            throw new Unacceptable("servicedesk.photo-missing", "photos");
        }
    }

    private void mustBeTheirs(UUID community, @Nullable UUID assignee) {
        boolean any = MAY_PAUSE_ANY.stream().anyMatch(permission -> grants.allow(me(), community, permission));
        boolean own = staff.ofAccount(me())
                .filter(member -> member.employee().equals(assignee))
                .isPresent();
        if (!any && !own) {
            throw PauseRefused.notTheirs();
        }
    }

    private void keep(UUID id, TicketId ticket, int round, PauseReasons.Reason reason, Instant now) {
        sql.sql("""
                insert into ticket_pause (community, id, ticket, round, reason, reason_name, began_at, begun_by, ends_at)
                values (:community, :id, :ticket, :round, :reason, :name, :now, :me, :ends)
                """)
                .param("community", ticket.community())
                .param("id", id)
                .param("ticket", ticket.id())
                .param("round", round)
                .param("reason", reason.key())
                .param("name", reason.name())
                .param("now", utc(now))
                .param("me", me())
                .param("ends", utc(now.plus(Duration.ofMinutes(reason.maxMinutes()))))
                .update();
    }

    /** Runs on now. @throws PauseRefused when it is not the caller's, or does not stand still */
    public void resume(TicketId ticket) {
        var running = clocks.running(ticket, Instant.EPOCH);
        mustBeTheirs(
                ticket.community(),
                running.flatMap(one -> Optional.ofNullable(one.assignee())).orElse(null));
        var open = open("ticket", ticket.id()).orElseThrow(PauseRefused::notPaused);
        end(open, clock.instant(), me(), "hand");
    }

    /** The longest time is over: runs on since then, whenever that is noticed. */
    void over(UUID pause) {
        open("id", pause).ifPresent(open -> end(open, open.endsAt(), null, "limit"));
    }

    /** Nothing stands still when the work is done. */
    @Override
    public void done(DoneRound round) {
        open("ticket", round.id().id()).ifPresent(open -> end(open, round.at(), null, "done"));
    }

    /** The next round begins with its clocks running. */
    @Override
    public void reopened(TakenDown ticket) {
        open("ticket", ticket.id().id()).ifPresent(open -> end(open, ticket.at(), null, "done"));
    }

    /** What was given for the time that is not used is taken back, as long as the clock runs. */
    private void end(Open open, Instant at, @Nullable UUID by, String how) {
        var ended = open.within(at);
        var ticket = new TicketId(Scope.current().requiredCommunity(), open.ticket());
        sql.sql("""
                update ticket_pause set ended_at = :at, ended_by = :by::uuid where community = :community and id = :id
                """)
                .param("at", utc(ended))
                .param("by", by)
                .param("community", ticket.community())
                .param("id", open.id())
                .update();
        clocks.running(ticket, Instant.EPOCH)
                .filter(running -> running.round() == open.round())
                .ifPresent(running ->
                        clocks.move(ticket, open.reason(), Duration.between(open.endsAt(), ended), open.beganAt()));
        facts.record(NewFact.of(PauseFacts.RESUMED, open.ticket(), by, ended, by == null ? Source.SYSTEM : Source.TYPED)
                .saying(how, Map.of()));
    }

    private Optional<Open> open(String column, UUID value) {
        return sql.sql("""
                select id, ticket, round, reason, began_at, ends_at from ticket_pause
                 where community = :community and %s = :value and ended_at is null for update
                """.formatted(column))
                .param("community", Scope.current().requiredCommunity())
                .param("value", value)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("ticket", UUID.class),
                        row.getInt("round"),
                        row.getString("reason"),
                        instant(row, "began_at"),
                        instant(row, "ends_at")))
                .optional();
    }

    /** Every time that it stood still, the newest first. */
    @Transactional(readOnly = true)
    public List<Pause> of(UUID ticket) {
        if (!isThere(ticket)) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        return sql.sql("""
                select id, reason, reason_name, began_at, ends_at, ended_at from ticket_pause
                 where community = :community and ticket = :ticket order by began_at desc
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query((row, n) -> new Pause(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getString("reason_name"),
                        instant(row, "began_at"),
                        instant(row, "ends_at"),
                        row.getObject("ended_at") == null ? null : instant(row, "ended_at")))
                .list();
    }

    private boolean isThere(UUID ticket) {
        return sql.sql("select exists (select from ticket where community = :community and id = :ticket)")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
