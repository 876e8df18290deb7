package io.anju.servicedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.category.Kind;
import io.anju.servicedesk.category.Nature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketTests {

    private static final Instant REPORTED = Instant.parse("2026-11-25T06:02:00Z");
    private static final UUID HE = UUID.randomUUID();
    private static final UUID LIN = UUID.randomUUID();

    @Test
    void itGoesFromAReportToARatingStepByStep() {
        var ticket = assignedTo(HE);
        ticket.accept(after(2));
        assertThat(ticket.mayArrive(HE)).isTrue();
        ticket.arrive(after(11));
        assertThat(ticket.arrivedAt()).isEqualTo(after(11));
        assertThat(ticket.mayFinish(HE)).isTrue();
        ticket.finish(after(38));
        ticket.close(ClosedAs.ANSWERED, null, after(60));
        ticket.rate(5, "谢谢");
        assertThatThrownBy(() -> ticket.rate(1, null)).isInstanceOf(TicketRefused.AlreadyRated.class);
    }

    @Test
    void nobodyButTheAssigneeDoesTheWork() {
        var ticket = assignedTo(HE);
        assertThat(ticket.mayAccept(LIN)).isFalse();
        assertThat(ticket.mayArrive(LIN)).isFalse();
        ticket.arrive(after(11));
        assertThat(ticket.mayFinish(LIN)).isFalse();
    }

    @Test
    void arrivingNeedsNoAcceptance() {
        assertThat(assignedTo(HE).mayArrive(HE)).isTrue();
    }

    @Test
    void aTicketNobodyHasCannotBeAcceptedAndFinishingComesAfterArriving() {
        assertThat(reported().mayAccept(HE)).isFalse();
        assertThat(assignedTo(HE).mayFinish(HE)).isFalse();
    }

    @Test
    void anotherAssigneeStartsOverAndTheFirstNoLongerMay() {
        var ticket = assignedTo(HE);
        ticket.accept(after(2));
        ticket.assign(LIN, after(3));
        assertThat(ticket.mayAccept(LIN)).isTrue();
        assertThat(ticket.mayArrive(HE)).isFalse();
    }

    @Test
    void nobodyIsSentAwayFromTheDoor() {
        var ticket = assignedTo(HE);
        ticket.arrive(after(11));
        assertThatThrownBy(() -> ticket.assign(LIN, after(12))).isInstanceOf(TicketRefused.NotAtThisStep.class);
    }

    @Test
    void nothingIsAskedAboutOrClosedWhileOneOfItsStepsIsMissing() {
        var ticket = assignedTo(HE);
        assertThatThrownBy(ticket::mustBeMended).isInstanceOf(TicketRefused.StepMissing.class);
        assertThatThrownBy(() -> ticket.close(ClosedAs.ANSWERED, null, after(5)))
                .isInstanceOf(TicketRefused.StepMissing.class);
        ticket.arrive(after(11));
        assertThatThrownBy(() -> ticket.close(ClosedAs.UNANSWERED, null, after(12)))
                .isInstanceOf(TicketRefused.StepMissing.class);
        ticket.finish(after(38));
        ticket.close(ClosedAs.ANSWERED, null, after(60));
        assertThat(Mended.of(ticket).closed()).isTrue();
    }

    @Test
    void whatWasNotGoodGoesIntoAnotherRoundUnderItsNumberWithClocksOfItsOwn() {
        var ticket = assignedTo(HE);
        ticket.arrive(after(11));
        ticket.finish(after(38));
        ticket.rate(2, "还在漏");
        ticket.reopen(arrivalBy(after(112), after(115)));

        assertThat(ticket.number()).isEqualTo("QH-261125-7");
        assertThat(ticket.round()).isEqualTo(2);
        assertThat(ticket.limits().arriveDue()).isEqualTo(after(115));
        assertThat(ticket.arrivedAt()).isNull();
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.mayBeRated()).isFalse();
        ticket.assign(LIN, after(101));
        ticket.arrive(after(110));
        ticket.finish(after(130));
        assertThat(ticket.mayBeRated()).as("each round is rated").isTrue();
    }

    @Test
    void onlyWhatIsMendedIsReopened() {
        assertThatThrownBy(() -> assignedTo(HE).reopen(arrivalBy(after(112), after(115))))
                .isInstanceOf(TicketRefused.StepMissing.class);
    }

    @Test
    void whatIsNotFinishedIsNotRated() {
        assertThatThrownBy(() -> assignedTo(HE).rate(5, null)).isInstanceOf(TicketRefused.NotAtThisStep.class);
    }

    @Test
    void nobodyIsSentWhereAnAnswerIsEnoughAndTheAnswerFinishesIt() {
        var ticket = reported(Kind.ENQUIRY, false);
        assertThatThrownBy(() -> ticket.assign(HE, after(1))).isInstanceOf(TicketRefused.NobodyComes.class);
        ticket.answer(after(5));
        assertThat(ticket.finishedAt()).isEqualTo(after(5));
        assertThatThrownBy(() -> ticket.answer(after(6))).isInstanceOf(TicketRefused.NotAtThisStep.class);
        ticket.close(ClosedAs.ANSWERED, null, after(60));
        assertThat(ticket.isOpen()).isFalse();
    }

    @Test
    void anAnswerDoesNotMendAnything() {
        assertThatThrownBy(() -> reported().answer(after(5))).isInstanceOf(TicketRefused.SomebodyComes.class);
    }

    @Test
    void somebodyElseSeesToItUntilItIsClosedAndWhoWasAskedFirstStaysKnown() {
        var ticket = reported(Kind.ENQUIRY, false);
        ticket.own(LIN);
        assertThat(ticket.owner()).isEqualTo(LIN);
        assertThat(ticket.firstAsked()).isEqualTo(HE);
        ticket.answer(after(5));
        ticket.close(ClosedAs.ANSWERED, null, after(60));
        assertThatThrownBy(() -> ticket.own(HE)).isInstanceOf(TicketRefused.NotAtThisStep.class);
    }

    @Test
    void atAPlaceOfEverybodysItIsNotClosedBeforeWhoeverReportedItOrASupervisorSaysSo() {
        var ticket = reported(Kind.REPAIR, true, false);
        ticket.assign(HE, REPORTED);
        ticket.arrive(after(11));
        ticket.finish(after(38));
        assertThatThrownBy(() -> ticket.close(ClosedAs.ANSWERED, null, after(60)))
                .isInstanceOf(TicketRefused.Unchecked.class);
        assertThatThrownBy(() -> ticket.close(ClosedAs.UNANSWERED, null, after(60)))
                .isInstanceOf(TicketRefused.Unchecked.class);
        ticket.close(ClosedAs.ANSWERED, CheckedBy.SUPERVISOR, after(60));
        assertThat(ticket.isOpen()).isFalse();

        assertThat(reported(Kind.ENQUIRY, false, false).said().needsCheck())
                .as("there is nothing to look at")
                .isFalse();
        assertThat(reported(Kind.COMPLAINT, false, false).said().needsCheck()).isTrue();
        assertThat(reported(Kind.REPAIR, true, true).said().needsCheck()).isFalse();
    }

    private static Limits arrivalBy(Instant atRisk, Instant due) {
        return Limits.of(List.of(new Limit("S09-021", UUID.randomUUID(), atRisk, due)), List.of());
    }

    private static Ticket reported() {
        return reported(Kind.REPAIR, true);
    }

    private static Ticket reported(Kind kind, boolean visit) {
        return reported(kind, visit, true);
    }

    private static Ticket reported(Kind kind, boolean visit, boolean home) {
        var intake = new Intake(Channel.PHONE, null, null, null, null, null);
        var report = new NewTicket(UUID.randomUUID(), intake, "leak", "厨房漏水", List.of(), null);
        var arrival = new Limit("S09-021", UUID.randomUUID(), after(12), after(15));
        var id = new TicketId(UUID.randomUUID(), UUID.randomUUID());
        var matter = new Matter(
                kind, "leak", "漏水", visit, Nature.ORDINARY, null, null, null, DispatchMode.AUTOMATIC, Profile.STANDARD);
        return Ticket.report(
                id,
                Report.of(report, "QH-261125-7", matter, home, REPORTED, HE),
                Limits.of(visit ? List.of(arrival) : List.of(), List.of()));
    }

    private static Ticket assignedTo(UUID employee) {
        var ticket = reported();
        ticket.assign(employee, REPORTED);
        return ticket;
    }

    private static Instant after(int minutes) {
        return REPORTED.plus(Duration.ofMinutes(minutes));
    }
}
