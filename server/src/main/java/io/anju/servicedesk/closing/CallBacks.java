package io.anju.servicedesk.closing;

import io.anju.community.Residents;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.CallBack.Outcome;
import io.anju.servicedesk.ticket.AskingBack;
import io.anju.servicedesk.ticket.CheckedBy;
import io.anju.servicedesk.ticket.ClosedAs;
import io.anju.servicedesk.ticket.EndConditions;
import io.anju.servicedesk.ticket.ForWhom;
import io.anju.servicedesk.ticket.Heard;
import io.anju.servicedesk.ticket.Mended;
import io.anju.servicedesk.ticket.TicketRounds;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether what was done is good: first by a message that one tap answers, where there is a reason also by telephone.
 * Good closes the ticket, not good opens its next round, and silence closes it as unanswered; what is a place of everybody's then
 * waits for a supervisor.
 */
@Service
@Transactional
public class CallBacks implements AskingBack {

    private final OpenCallBacks callBacks;
    private final TicketRounds rounds;
    private final ForWhom forWhom;
    private final PaidWork paidWork;
    private final CallBackSettings settings;
    private final Checkers checkers;
    private final Residents residents;
    private final Facts facts;
    private final DueWork dueWork;
    private final EndConditions ends;
    private final CommunityZone zones;
    private final BusinessClock clock;

    CallBacks(
            OpenCallBacks callBacks,
            TicketRounds rounds,
            ForWhom forWhom,
            PaidWork paidWork,
            CallBackSettings settings,
            Checkers checkers,
            Residents residents,
            Facts facts,
            DueWork dueWork,
            EndConditions ends,
            CommunityZone zones,
            BusinessClock clock) {
        this.callBacks = callBacks;
        this.rounds = rounds;
        this.forWhom = forWhom;
        this.paidWork = paidWork;
        this.settings = settings;
        this.checkers = checkers;
        this.residents = residents;
        this.facts = facts;
        this.dueWork = dueWork;
        this.ends = ends;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public void begin(TicketId id) {
        var work = rounds.toAskAbout(id);
        var reason = Reason.of(
                work,
                paidWork.isPaid(id, work.round()),
                canTap(work),
                settings.here().samplePercent());
        begin(work, reason.orElse(null), clock.instant());
    }

    private void begin(Mended work, @Nullable Reason reason, Instant now) {
        var callBack = CallBack.begin(new CallBackId(work.id().community(), Ids.next()), work, settings.here(), now);
        if (reason != null) {
            callBack.telephone(reason, now, zones.here());
        }
        lookAt(callBack, callBack.silentAt());
        callBacks.save(callBack);
    }

    /** Whether it has been silent long enough. */
    private void lookAt(CallBack callBack, Instant when) {
        dueWork.at(
                when,
                CallBackSilence.KIND,
                callBack.id().community(),
                callBack.id().id());
    }

    private boolean canTap(Mended work) {
        return work.reporter() != null
                || Optional.ofNullable(work.party())
                        .flatMap(residents::find)
                        .filter(resident -> resident.account() != null)
                        .isPresent();
    }

    /** Few stars are asked about by a person, also when the ticket is closed already. */
    @Override
    public void rated(TicketId id, int stars) {
        var now = clock.instant();
        var work = rounds.toAskAbout(id);
        var open = callBacks.open(id.community(), id.id());
        if (stars >= settings.here().goodStars()) {
            open.ifPresent(callBack -> good(callBack, work, now));
        } else {
            open.ifPresentOrElse(callBack -> poor(callBack, now), () -> begin(work, Reason.ofPoorStars(work), now));
        }
    }

    private void poor(CallBack callBack, Instant now) {
        callBack.doubted(now, zones.here());
        callBacks.save(callBack);
    }

    private void good(CallBack callBack, Mended work, Instant now) {
        callBack.answered(now);
        if (callBack.isMetByATap()) {
            end(callBack, work, Outcome.SATISFIED, CheckedBy.REPORTER, now);
        } else {
            callBacks.save(callBack);
        }
    }

    /**
     * The resident's own answer to the message.
     *
     * @throws NotFound when it is not theirs to say
     * @throws NothingToAsk when it was said already
     */
    public void answer(TicketId id, boolean satisfied, @Nullable String note) {
        if (!forWhom.isIt(Scope.current().actor().required(), id)) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        reported(ClosingFacts.TAPPED, rounds.toAskAbout(id), satisfied, note);
    }

    /**
     * What whoever holds the link of a report at a spot says, without an account; the link is looked at before.
     *
     * @throws NothingToAsk when it was said already, or is closed: few stars are looked into by us
     */
    public void answerAtSpot(TicketId id, boolean satisfied, @Nullable String note) {
        var work = rounds.toAskAbout(id);
        if (work.closed()) {
            throw new NothingToAsk(work.number());
        }
        reported(ClosingFacts.CHECKED, work, satisfied, note);
    }

    private void reported(String kind, Mended work, boolean satisfied, @Nullable String note) {
        var now = clock.instant();
        var callBack = open(work);
        facts.record(said(kind, work, Heard.of(satisfied), note, now));
        if (satisfied) {
            good(callBack, work, now);
        } else {
            end(callBack, work, Outcome.DISSATISFIED, null, now);
        }
    }

    /**
     * One of us looked at it themselves, where it is a place of everybody's: whoever saw it, or a supervisor where it waits for one.
     *
     * @throws NotFound when it is not theirs to say
     * @throws NothingToAsk when it was said already
     */
    public void check(TicketId id, boolean satisfied, @Nullable String note) {
        var now = clock.instant();
        var work = rounds.toAskAbout(id);
        if (!checkers.mayEverSay(work)) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        var callBack = open(work);
        var by = checkers.ofUs(work, callBack).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
        rounds.refuseOwnWork(id);
        facts.record(said(ClosingFacts.CHECKED, work, Heard.of(satisfied), note, now));
        end(callBack, work, satisfied ? Outcome.SATISFIED : Outcome.DISSATISFIED, by, now);
    }

    /** Whether the caller is asked now, and has not said yet that it is good. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(TicketId id) {
        return isAsked(id) && forWhom.isIt(Scope.current().actor().required(), id);
    }

    /** Whether somebody is asked now, and has not said yet that it is good. */
    @Transactional(readOnly = true)
    public boolean isAsked(TicketId id) {
        return callBacks
                .open(id.community(), id.id())
                .filter(callBack -> !callBack.isAnswered())
                .isPresent();
    }

    /**
     * A person telephoned, or looked at it. Never anybody who had a hand in it.
     *
     * @throws NothingToAsk when it is over
     * @throws io.anju.kernel.Refusal when it is for whoever reported it or a supervisor to say that it is good
     */
    public void called(TicketId id, Heard heard, @Nullable String note) {
        var now = clock.instant();
        var work = rounds.toAskAbout(id);
        rounds.refuseOwnWork(id);
        var callBack = open(work);
        facts.record(said(ClosingFacts.ASKED, work, heard, note, now));
        switch (heard) {
            case SATISFIED -> {
                var by = checkers.whoAsked(work, callBack).orElse(null);
                end(callBack, work, Outcome.SATISFIED, by, now);
            }
            case DISSATISFIED -> end(callBack, work, Outcome.DISSATISFIED, null, now);
            case NO_ANSWER -> {
                callBack.tried(now, zones.here());
                endIfOver(callBack, work, now);
            }
        }
    }

    private CallBack open(Mended work) {
        return callBacks.open(work.id().community(), work.id().id()).orElseThrow(() -> new NothingToAsk(work.number()));
    }

    /** The time to answer is over: closes it, unless somebody was faster or still has to telephone. */
    void silent(CallBackId id) {
        var found = callBacks.findById(id).orElseThrow();
        if (found.isOpen()) {
            var work = rounds.toAskAbout(new TicketId(id.community(), found.ticket()));
            callBacks
                    .findById(id)
                    .filter(CallBack::isOpen)
                    .ifPresent(callBack -> endIfOver(callBack, work, clock.instant()));
        }
    }

    private void endIfOver(CallBack callBack, Mended work, Instant now) {
        if (!callBack.isOverBy(now)) {
            callBacks.save(callBack);
        } else if (!work.closed() && ends.beforeClosing(work.id()).isPresent()) {
            // Nobody answers, but something else has to be done before it is closed.
            callBacks.save(callBack);
            lookAt(callBack, now.plus(CallBackPolicy.LOOKS_AGAIN));
        } else if (callBack.isAnswered()) {
            end(callBack, work, Outcome.SATISFIED, CheckedBy.REPORTER, now);
        } else if (!work.closed() && work.needsCheck()) {
            callBack.waitForSupervisor(now);
            callBacks.save(callBack);
        } else {
            end(callBack, work, Outcome.UNANSWERED, null, now);
        }
    }

    private void end(CallBack callBack, Mended work, Outcome outcome, @Nullable CheckedBy by, Instant now) {
        callBack.end(outcome, now);
        callBacks.save(callBack);
        switch (outcome) {
            case SATISFIED -> close(work, ClosedAs.ANSWERED, by);
            case DISSATISFIED -> rounds.reopen(work.id());
            case UNANSWERED -> {
                facts.record(NewFact.of(ClosingFacts.UNANSWERED, work.id().id(), null, now, Source.SYSTEM)
                        .at(work.space()));
                close(work, ClosedAs.UNANSWERED, null);
            }
        }
    }

    private void close(Mended work, ClosedAs how, @Nullable CheckedBy by) {
        if (!work.closed()) {
            rounds.close(work.id(), how, by);
        }
    }

    private static NewFact said(String kind, Mended work, Heard heard, @Nullable String note, Instant now) {
        UUID person = Scope.current().actor().account();
        return NewFact.of(kind, work.id().id(), person, now, Source.TYPED)
                .at(work.space())
                .saying(heard.outcome(), note == null ? Map.of() : Map.of("note", note));
    }
}
