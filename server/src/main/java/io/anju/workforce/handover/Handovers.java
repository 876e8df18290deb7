package io.anju.workforce.handover;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.OpenRoster;
import io.anju.workforce.Staff;
import io.anju.workforce.handover.KeptHandovers.Kept;
import io.anju.workforce.handover.KeptHandovers.State;
import io.anju.workforce.handover.OpenItems.Item;
import io.anju.workforce.roster.RosterFacts;
import io.anju.workforce.staff.OwnWork;
import io.anju.workforce.staff.ShiftNews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a shift in the community in scope: its log, and everything open under the giver's name in one list with one
 * acceptance. What nobody has accepted in time goes to the shift leader, once.
 */
@Service
@Transactional
public class Handovers {

    /** How long a colleague may take to accept. */
    static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(15);

    /** A log written later than this after the shift's end is no log of it. */
    static final Duration LOGGED_WITHIN = Duration.ofHours(12);

    private static final int LATEST = 50;

    /** One open thing that changes hands. */
    public record Thing(String label, @Nullable String link) {}

    /**
     * One hand-over.
     *
     * @param state {@code LOGGED} with nothing to hand over, {@code OFFERED}, {@code ACCEPTED}, {@code WITH_LEADER} or
     *     {@code WITHDRAWN}
     * @param acceptBy after that it goes to the shift leader
     */
    public record Line(
            UUID id,
            String giver,
            @Nullable String receiver,
            @Nullable String leader,
            String log,
            List<Thing> things,
            String state,
            Instant offeredAt,
            @Nullable Instant acceptBy) {}

    private final KeptHandovers kept;
    private final OpenItems items;
    private final OwnWork own;
    private final Staff staff;
    private final Facts facts;
    private final ShiftNews news;
    private final DueWork dueWork;
    private final BusinessClock clock;

    Handovers(
            KeptHandovers kept,
            OpenItems items,
            OwnWork own,
            Staff staff,
            Facts facts,
            ShiftNews news,
            DueWork dueWork,
            BusinessClock clock) {
        this.kept = kept;
        this.items = items;
        this.own = own;
        this.staff = staff;
        this.facts = facts;
        this.news = news;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /** The latest 50, newest first. */
    @Transactional(readOnly = true)
    public List<Line> latest() {
        return lines(kept.latest(LATEST));
    }

    /** What the caller would hand over now. @throws NotFound when they are not posted here */
    @Transactional(readOnly = true)
    public List<Thing> mine() {
        own.me();
        return things(items.of(Scope.current().actor().required()));
    }

    /** What waits for the caller's acceptance, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> forMe() {
        return lines(kept.waitingFor(Scope.current().actor().required()));
    }

    /** The same, only how much each is. */
    @Transactional(readOnly = true)
    public List<OpenRoster.ShiftOffer> offersToMe() {
        var waiting = kept.waitingFor(Scope.current().actor().required());
        var things = items.counted(waiting.stream().map(Kept::id).toList());
        return waiting.stream()
                .map(one -> new OpenRoster.ShiftOffer(
                        one.giverName(),
                        things.getOrDefault(one.id(), 0),
                        Objects.requireNonNullElse(one.acceptBy(), one.offeredAt())))
                .toList();
    }

    /** What the caller offered and nobody has yet, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> given() {
        return lines(kept.offeredBy(Scope.current().actor().required()));
    }

    /** The giver would rather offer it to somebody else, or go on. @throws NotFound when it is not theirs, or somebody has it */
    public void withdraw(UUID handover) {
        if (!kept.withdraw(handover, Scope.current().actor().required(), clock.instant())) {
            throw new NotFound("workforce.no-such-handover");
        }
    }

    /**
     * The caller ends their shift with nothing to hand over.
     *
     * @throws NotFound when the caller is not posted here
     * @throws HandoverRefused when something is open
     */
    public UUID end(String log) {
        var ended = ended(log, null, null);
        var open = items.of(ended.giverAccount());
        if (!open.isEmpty()) {
            throw new HandoverRefused.SomethingIsOpen(open.size());
        }
        keep(ended, open);
        return ended.id();
    }

    /**
     * The caller ends their shift and hands everything open to one colleague.
     *
     * @throws NotFound when the caller or the receiver is not posted here
     * @throws HandoverRefused when the receiver cannot sign in
     */
    public UUID offer(UUID receiver, String log) {
        var to = staff.find(receiver).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        var account = Optional.ofNullable(to.account()).orElseThrow(() -> new HandoverRefused.CannotAccept(to.name()));
        var acceptBy = clock.instant().plus(ACCEPTED_WITHIN);
        var offered = ended(log, to, acceptBy);
        var open = items.of(offered.giverAccount());
        keep(offered, open);
        dueWork.at(acceptBy, LateHandover.KIND, Scope.current().requiredCommunity(), offered.id());
        news.handoverOffered(offered.id(), account, offered.giverName(), open.size());
        return offered.id();
    }

    private Kept ended(String log, Staff.@Nullable Member to, @Nullable Instant acceptBy) {
        var me = own.me();
        var now = clock.instant();
        return new Kept(
                Ids.next(),
                me.employee(),
                Scope.current().actor().required(),
                me.name(),
                kept.lastShift(me.employee(), now, now.minus(LOGGED_WITHIN)).orElse(null),
                log,
                to == null ? null : to.employee(),
                to == null ? null : to.account(),
                to == null ? null : to.name(),
                to == null ? State.LOGGED : State.OFFERED,
                now,
                acceptBy,
                null);
    }

    private void keep(Kept ended, List<Item> open) {
        kept.add(ended);
        items.keep(ended.id(), open);
        facts.record(HandoverFacts.of(
                HandoverFacts.LOGGED, ended.id(), ended.giverAccount(), ended.offeredAt(), Source.TYPED, open.size()));
        var shift = ended.duty();
        if (shift != null) {
            facts.record(HandoverFacts.of(
                    RosterFacts.LOG, shift, ended.giverAccount(), ended.offeredAt(), Source.TYPED, open.size()));
        }
    }

    /**
     * The receiver takes everything over.
     *
     * @throws NotFound when it was not offered to the caller
     * @throws HandoverRefused when it was accepted, or is with the shift leader
     */
    public void accept(UUID handover) {
        var account = Scope.current().actor().required();
        var now = clock.instant();
        var offered = kept.find(handover)
                .filter(one -> account.equals(one.receiverAccount()))
                .orElseThrow(() -> new NotFound("workforce.no-such-handover"));
        if (!kept.accept(handover, now)) {
            throw new HandoverRefused.TooLate();
        }
        var open = items.kept(handover);
        items.pass(open, offered.giverAccount(), account);
        facts.record(HandoverFacts.of(HandoverFacts.ACCEPTED, handover, account, now, Source.TYPED, open.size()));
    }

    private List<Line> lines(List<Kept> handovers) {
        var open = items.kept(handovers.stream().map(Kept::id).toList());
        return handovers.stream()
                .map(one -> line(one, open.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Line line(Kept one, List<Item> open) {
        return new Line(
                one.id(),
                one.giverName(),
                one.receiverName(),
                one.leaderName(),
                one.log(),
                things(open),
                one.state().name(),
                one.offeredAt(),
                one.acceptBy());
    }

    private static List<Thing> things(List<Item> items) {
        return items.stream().map(item -> new Thing(item.label(), item.link())).toList();
    }
}
