package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionDays.utc;

import io.anju.community.Residents;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.news.ShortAnswer;
import io.anju.servicedesk.reception.ReceptionRefused.AlreadyAnswered;
import io.anju.servicedesk.reception.ReceptionRefused.AlreadyBooked;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to a reception day, what they ask, and what they are told, there or by a ticket that follows. */
@Service
@Transactional
public class ReceptionQuestions {

    record Asked(
            UUID day,
            UUID space,
            String askedBy,
            String question,
            @Nullable UUID party,
            boolean answered) {}

    private final JdbcClient sql;
    private final ReceptionDays days;
    private final ToldOfReceptions told;
    private final Residents residents;
    private final CommunityZone zones;
    private final Desk desk;
    private final BusinessClock clock;

    ReceptionQuestions(
            JdbcClient sql,
            ReceptionDays days,
            ToldOfReceptions told,
            Residents residents,
            CommunityZone zones,
            Desk desk,
            BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.told = told;
        this.residents = residents;
        this.zones = zones;
        this.desk = desk;
        this.clock = clock;
    }

    /** The caller comes, for a home of theirs. @throws AlreadyBooked when they said so before */
    public void book(UUID day, UUID space, String subject) {
        days.toCome(day);
        int booked = sql.sql("""
                insert into reception_booking (community, id, day, account, space, subject, booked_at)
                values (:community, :id, :day, :account, :space, :subject, :now)
                on conflict (community, day, account) do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("day", day)
                .param("account", Scope.current().actor().required())
                .param("space", space)
                .param("subject", subject)
                .param("now", utc(clock.instant()))
                .update();
        if (booked == 0) {
            throw new AlreadyBooked();
        }
    }

    /**
     * Somebody asks, booked or not.
     *
     * @param party who, where they belong to that home: they read the answer on their phone
     */
    public void register(UUID day, UUID space, String askedBy, String question, @Nullable UUID party) {
        days.toChange(day);
        if (party != null
                && residents.of(space, zones.dayHere(clock.instant())).stream()
                        .noneMatch(resident -> resident.party().equals(party))) {
            throw new Unacceptable("servicedesk.not-of-this-home", "party");
        }
        sql.sql("""
                insert into reception_question (community, id, day, space, asked_by, question, party, registered_at,
                                                registered_by)
                values (:community, :id, :day, :space, :askedBy, :question, :party::uuid, :now, :by)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("day", day)
                .param("space", space)
                .param("askedBy", askedBy)
                .param("question", question)
                .param("party", party)
                .param("now", utc(clock.instant()))
                .param("by", Scope.current().actor().required())
                .update();
    }

    /** @throws AlreadyAnswered when it was, or follows as a ticket */
    public void answer(UUID question, String answer) {
        var asked = toAnswer(question);
        end(question, answer, null);
        if (asked.party() != null) {
            told.answered(question, asked.party(), ShortAnswer.of(answer));
        }
    }

    /** What cannot be answered there follows as a ticket. @throws AlreadyAnswered as above */
    public void followUp(UUID question, String category) {
        var asked = toAnswer(question);
        var intake = new Intake(
                Channel.VISIT, asked.party(), null, asked.party() == null ? asked.askedBy() : null, null, null);
        var ticket = desk.report(new NewTicket(asked.space(), intake, category, asked.question(), List.of(), null));
        end(question, null, ticket.id());
    }

    private Asked toAnswer(UUID question) {
        var asked = sql.sql("""
                select day, space, asked_by, question, party, answered_at is not null as answered from reception_question
                 where community = :community and id = :id for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", question)
                .query(Asked.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-question"));
        if (asked.answered()) {
            throw new AlreadyAnswered();
        }
        days.toChange(asked.day());
        return asked;
    }

    private void end(UUID question, @Nullable String answer, @Nullable UUID ticket) {
        sql.sql("""
                update reception_question set answer = :answer, ticket = :ticket::uuid, answered_at = :now
                 where community = :community and id = :id
                """)
                .param("answer", answer)
                .param("ticket", ticket)
                .param("now", utc(clock.instant()))
                .param("community", Scope.current().requiredCommunity())
                .param("id", question)
                .update();
    }
}
