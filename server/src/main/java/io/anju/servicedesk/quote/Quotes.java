package io.anju.servicedesk.quote;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.PaidWorkFinished;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.conduct.Conduct;
import io.anju.servicedesk.conduct.Conducts;
import io.anju.servicedesk.quote.Quote.State;
import io.anju.servicedesk.quote.Quote.Way;
import io.anju.servicedesk.ticket.AsksOfSteps;
import io.anju.servicedesk.ticket.DoneRound;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.servicedesk.ticket.ForWhom;
import io.anju.servicedesk.ticket.HearsOfEnds;
import io.anju.servicedesk.ticket.OpenRounds;
import io.anju.servicedesk.ticket.Said.Confirmed;
import io.anju.servicedesk.ticket.Said.Quoted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quotes: made at the door from the price list, agreed to by whoever pays before the work, kept for billing when it is done.
 * See docs/domain/servicedesk.md#quotes.
 */
@Service
@Transactional
public class Quotes implements AsksOfSteps, HearsOfEnds {

    private final QuoteShelf shelf;
    private final PriceBook prices;
    private final ForWhom forWhom;
    private final OpenRounds rounds;
    private final QuoteNews news;
    private final Conducts conducts;
    private final Facts facts;
    private final ApplicationEventPublisher events;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Quotes(
            QuoteShelf shelf,
            PriceBook prices,
            ForWhom forWhom,
            OpenRounds rounds,
            QuoteNews news,
            Conducts conducts,
            Facts facts,
            ApplicationEventPublisher events,
            CommunityZone zones,
            BusinessClock clock) {
        this.shelf = shelf;
        this.prices = prices;
        this.forWhom = forWhom;
        this.rounds = rounds;
        this.news = news;
        this.conducts = conducts;
        this.facts = facts;
        this.events = events;
        this.zones = zones;
        this.clock = clock;
    }

    /** Of some tickets, the newest first, those too that were replaced. */
    @Transactional(readOnly = true)
    public List<Quote> of(Collection<UUID> tickets) {
        return shelf.of(tickets);
    }

    /** Whether the caller is the one whose it is to say yes or no. */
    @Transactional(readOnly = true)
    public boolean mayDecide(TicketId ticket) {
        return forWhom.isIt(Scope.current().actor().required(), ticket);
    }

    @Override
    public Map<String, Object> hear(FieldStep step) {
        return switch (step.kind()) {
            case QUOTE -> step.applied() ? offer(step) : Map.of();
            case BEGIN -> step.applied() ? begin(step) : Map.of();
            case FINISH -> step.applied() ? mustBeDecided(step) : Map.of();
            case ACCEPT, ARRIVE, ENTER, POSTPONE, SOURCE, VALVE, LOSS, NEIGHBOUR, HELP, DECLINE, MEASURE, DROP ->
                Map.of();
        };
    }

    private Map<String, Object> offer(FieldStep step) {
        var said = step.said().quote();
        if (said == null) {
            throw new Unacceptable("servicedesk.quote-empty", "payload.quote");
        }
        var ticket = step.ticket().id();
        if (shelf.last(ticket, step.round())
                .filter(quote -> quote.state() == State.APPROVED)
                .isPresent()) {
            throw new Unacceptable("servicedesk.quote-agreed-already", "payload.quote", step.number());
        }
        var quote = priced(step, said);
        shelf.replaceOpen(ticket);
        shelf.add(quote, step.command().account());
        if (quote.isOpen()) {
            news.offered(quote);
        }
        return Map.of("note", QuoteWords.of(quote), "quote", quote.id());
    }

    /** The prices of the day on which it was told, by the server's own sums. */
    private Quote priced(FieldStep step, Quoted said) {
        var lines = Pricing.by(prices.inForce(zones.dayHere(step.at()))).lines(said.lines());
        var listed = lines.stream().filter(line -> line.key() != null).toList();
        var confirmed = said.confirmed();
        require(said);
        return new Quote(
                Ids.next(),
                step.ticket().id(),
                step.round(),
                step.at(),
                said.explanation(),
                lines,
                Pricing.sum(lines),
                Pricing.sum(listed),
                listed.size() < lines.size(),
                state(confirmed),
                confirmed == null ? null : step.at(),
                way(confirmed),
                said.confirmedBy(),
                confirmed == Confirmed.SIGNED ? said.signature() : null,
                null,
                null);
    }

    private static void require(Quoted said) {
        if (said.confirmed() == Confirmed.SIGNED && said.signature() == null) {
            throw new Unacceptable("servicedesk.quote-unsigned", "payload.quote.signature");
        }
        boolean told = said.confirmed() == Confirmed.TOLD || said.confirmed() == Confirmed.DECLINED;
        if (told && (said.confirmedBy() == null || said.confirmedBy().isBlank())) {
            throw new Unacceptable("servicedesk.quote-by-whom", "payload.quote.confirmedBy");
        }
    }

    private static State state(@Nullable Confirmed confirmed) {
        return switch (confirmed) {
            case null -> State.OFFERED;
            case SIGNED, TOLD -> State.APPROVED;
            case DECLINED -> State.DECLINED;
        };
    }

    private static @Nullable Way way(@Nullable Confirmed confirmed) {
        return switch (confirmed) {
            case null -> null;
            case SIGNED -> Way.SIGNED;
            case TOLD, DECLINED -> Way.TOLD;
        };
    }

    /** Being there and looking are free; what somebody pays for begins when they have said yes (S11-054). */
    private Map<String, Object> begin(FieldStep step) {
        var quote = shelf.last(step.ticket().id(), step.round()).orElse(null);
        if (quote == null && !isPaid(step)) {
            return Map.of();
        }
        if (quote == null || quote.isOpen()) {
            throw new Unacceptable("servicedesk.work-before-price", "kind", step.number());
        }
        var agreedAt = quote.decidedAt();
        if (quote.state() != State.APPROVED || agreedAt == null) {
            throw new Unacceptable("servicedesk.work-declined", "kind", step.number());
        }
        if (step.at().isBefore(agreedAt)) {
            throw new Unacceptable("servicedesk.work-before-answer", "kind", step.number());
        }
        shelf.begin(quote, step.at());
        return Map.of("quote", quote.id());
    }

    /** What did not begin before whoever pays said yes or no to its price does not end before either (S11-054). */
    private Map<String, Object> mustBeDecided(FieldStep step) {
        var quote = shelf.last(step.ticket().id(), step.round()).orElse(null);
        boolean paid = isPaid(step);
        boolean undecided = quote == null ? paid : !quote.isDecided();
        if (undecided && step.couldSay()) {
            throw new Unacceptable("servicedesk.quote-first", "payload.quote", step.number());
        }
        if (quote != null || paid) {
            conducts.tell(step, Conduct.PRICE_ANSWERED, !undecided);
        }
        return undecided ? Map.of("quote", "missing") : Map.of();
    }

    /** At a place of all nobody pays. */
    private static boolean isPaid(FieldStep step) {
        return step.profile() == Profile.PAID && step.atHome();
    }

    /** What was agreed to is owed, whichever step ended the work: its own, or that of the ticket it goes with. */
    @Override
    public void done(DoneRound round) {
        shelf.last(round.id().id(), round.round())
                .filter(quote -> quote.state() == State.APPROVED)
                .ifPresent(quote -> {
                    conducts.tell(round, Conduct.BY_THE_LIST, !quote.offList());
                    shelf.finish(quote, round.at());
                    events.publishEvent(finished(round, quote));
                });
    }

    private static PaidWorkFinished finished(DoneRound round, Quote quote) {
        var lines = quote.lines().stream()
                .map(line -> new PaidWorkFinished.Line(
                        line.key(), line.name(), line.unit(), line.quantity(), line.unitFen(), line.amountFen()))
                .toList();
        return new PaidWorkFinished(
                round.id().community(),
                round.id().id(),
                round.number(),
                round.space(),
                round.party(),
                quote.id(),
                lines,
                quote.amountFen(),
                round.at());
    }

    /**
     * The resident's own yes or no; saying the same again changes nothing.
     *
     * @throws NotFound when it is not theirs to say
     * @throws QuoteRefused when it was decided otherwise, another one took its place, or the work is done without an answer
     */
    public void decide(TicketId ticket, UUID id, boolean approved, @Nullable String said) {
        var me = Scope.current().actor().required();
        if (!forWhom.isIt(me, ticket)) {
            throw new NotFound("servicedesk.no-such-quote");
        }
        var round = shelf.of(List.of(ticket.id())).stream()
                .filter(found -> found.id().equals(id))
                .map(Quote::round)
                .findFirst()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-quote"));
        boolean goesOn = rounds.goesOn(ticket, round);
        var quote = shelf.lock(id);
        var state = approved ? State.APPROVED : State.DECLINED;
        if (quote.state() == state) {
            return;
        }
        if (!quote.isOpen()) {
            throw QuoteRefused.decidedAlready();
        }
        if (!goesOn) {
            throw QuoteRefused.workIsDone();
        }
        var now = clock.instant();
        shelf.decide(quote, state, me, said, now);
        record(ticket, state, said, me, now);
        news.decided(quote, approved);
    }

    private void record(TicketId ticket, State state, @Nullable String said, UUID me, Instant now) {
        facts.record(NewFact.of(QuoteFacts.DECIDED, ticket.id(), me, now, Source.TYPED)
                .saying(
                        state == State.APPROVED ? "approved" : "declined",
                        said == null ? Map.of() : Map.of("note", said)));
    }
}
