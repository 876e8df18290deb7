package io.anju.servicedesk.paper;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.PrintedCode;
import io.anju.kernel.Scope;
import io.anju.kernel.WrittenPaper;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.board.TicketDetail.Entry;
import io.anju.servicedesk.board.TicketView.ClockView;
import io.anju.servicedesk.closing.CallBackList;
import io.anju.servicedesk.field.Checklists;
import io.anju.servicedesk.field.FieldVisit;
import io.anju.servicedesk.field.FieldVisits;
import io.anju.servicedesk.paper.Sheet.Pair;
import io.anju.servicedesk.quote.Quote;
import io.anju.servicedesk.quote.QuoteWords;
import io.anju.servicedesk.quote.Quotes;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a ticket's papers as they stand now: the work order and the slip of the call-back. See design.md §11. */
@Component
@Transactional(readOnly = true)
public class TicketPapers {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final Set<String> HEARD = Set.of(
            "servicedesk.asked",
            "servicedesk.tapped",
            "servicedesk.checked",
            "servicedesk.unanswered",
            "servicedesk.rated");

    /** As many photos as a sheet has room for, the last ones. */
    private static final int MOST_PHOTOS = 3;

    private final TicketBoard board;
    private final FieldVisits visits;
    private final Checklists checklists;
    private final Quotes quotes;
    private final CallBackList callBacks;
    private final PrintedPictures pictures;
    private final Registry registry;
    private final MessageSource texts;
    private final CommunityZone zones;
    private final BusinessClock clock;

    TicketPapers(
            TicketBoard board,
            FieldVisits visits,
            Checklists checklists,
            Quotes quotes,
            CallBackList callBacks,
            PrintedPictures pictures,
            Registry registry,
            MessageSource texts,
            CommunityZone zones,
            BusinessClock clock) {
        this.board = board;
        this.visits = visits;
        this.checklists = checklists;
        this.quotes = quotes;
        this.callBacks = callBacks;
        this.pictures = pictures;
        this.registry = registry;
        this.texts = texts;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * What was reported, promised, done and agreed to, to be signed.
     *
     * @param address where a phone opens the ticket
     */
    public byte[] workOrder(UUID ticket, URI address) {
        var told = board.find(ticket);
        var title = text("work-order");
        var sheet = begun(told, title, address);
        promises(sheet, told);
        var list =
                checklists.of(new TicketId(told.ticket().community(), ticket)).lines();
        var known = visits.of(ticket);
        known.forEach(visit -> {
            visit(sheet, visit);
            checks(sheet, list, visit.checked());
        });
        if (known.stream().noneMatch(visit -> visit.round() == told.ticket().round())) {
            checks(sheet, list, List.of());
        }
        quotes.of(List.of(ticket)).stream()
                .filter(quote -> quote.state() != Quote.State.REPLACED)
                .findFirst()
                .ifPresent(quote -> price(sheet, quote));
        photos(sheet, told);
        sheet.signatures(List.of(text("sign.owner"), text("sign.worker"), text("sign.desk")));
        return WrittenPaper.of(title + " " + told.ticket().number(), sheet.body());
    }

    /**
     * Who was asked whether it was good, and what they said.
     *
     * @param address where a phone opens the ticket
     */
    public byte[] callBackSlip(UUID ticket, URI address) {
        var told = board.find(ticket);
        var title = text("call-back");
        var sheet = begun(told, title, address);
        sheet.heading(text("heard"));
        var heard = told.timeline().stream()
                .filter(entry -> HEARD.contains(entry.kind()))
                .map(this::heard)
                .toList();
        if (heard.isEmpty()) {
            sheet.line(text("heard.none"));
        } else {
            sheet.table(List.of(text("when"), text("outcome"), text("by"), text("said")), heard, 0);
        }
        var rating = told.rating();
        if (rating != null) {
            sheet.line(texts.getMessage(
                    "servicedesk.paper.stars",
                    new Object[] {rating.stars(), Objects.requireNonNullElse(rating.comment(), "")},
                    Locale.CHINA));
        }
        sheet.line(text(told.ticket().state().equals("closed") ? "closed" : "open"));
        sheet.signatures(List.of(text("sign.owner"), text("sign.desk")));
        return WrittenPaper.of(title + " " + told.ticket().number(), sheet.body());
    }

    private Sheet begun(TicketDetail told, String title, URI address) {
        var ticket = told.ticket();
        var community = registry.find(ticket.community()).orElseThrow().name();
        var printed = text("printed") + PRINTED.format(clock.instant().atZone(zones.here()));
        var whom = callBacks.whom(ticket.id());
        var name = Stream.of(whom.name(), whom.maskedPhone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var worker = ticket.assignee();
        return new Sheet()
                .head(
                        community,
                        title,
                        List.of(text("number") + ticket.number(), printed),
                        new Pair(text("scan"), PrintedCode.of(address.toString())))
                .pairs(List.of(
                        new Pair(text("room"), ticket.spaceLabel()),
                        new Pair(text("whom"), name),
                        new Pair(text("category"), ticket.categoryName()),
                        new Pair(text("registered"), at(ticket.reportedAt())),
                        new Pair(text("what"), ticket.description()),
                        new Pair(text("worker"), worker == null ? "" : worker.name() + " " + worker.badge())));
    }

    private void promises(Sheet sheet, TicketDetail told) {
        var rows = told.ticket().clocks().stream().map(this::promise).toList();
        if (!rows.isEmpty()) {
            sheet.heading(text("promises"))
                    .table(List.of(text("promise"), text("due"), text("actual"), text("verdict")), rows, 0);
        }
    }

    private List<String> promise(ClockView promise) {
        var stopped = promise.stoppedAt();
        var now = Objects.requireNonNullElse(stopped, clock.instant());
        var verdict = now.isAfter(promise.dueAt()) ? "missed" : stopped == null ? "running" : "kept";
        return List.of(
                text("promise." + promise.name()),
                at(promise.dueAt()),
                stopped == null ? "" : at(stopped),
                text("verdict." + verdict));
    }

    private void visit(Sheet sheet, FieldVisit visit) {
        var pairs = new ArrayList<Pair>();
        pairs.add(new Pair(text("arrived"), at(visit.arrivedAt())));
        pairs.add(new Pair(text("left"), visit.leftAt() == null ? "" : at(visit.leftAt())));
        add(pairs, "purpose", visit.purpose());
        add(pairs, "result", visit.result());
        add(pairs, "cause", visit.cause());
        var parts = visit.parts();
        if (parts != null) {
            add(
                    pairs,
                    "parts",
                    parts.isEmpty()
                            ? text("parts.none")
                            : parts.stream()
                                    .map(part -> part.name() + " × " + part.quantity())
                                    .collect(Collectors.joining("、")));
        }
        add(pairs, "unsigned", visit.unsignedBecause());
        sheet.heading(text("done")).pairs(pairs);
        signature(sheet, visit.signature());
    }

    /** As ticked, or to be ticked by hand by whoever goes there in the round that runs. */
    private void checks(Sheet sheet, List<String> list, List<String> checked) {
        if (!list.isEmpty()) {
            sheet.heading(text("checklist"));
            list.forEach(line -> sheet.line((checked.contains(line) ? "√ " : "□ ") + line));
        }
    }

    private void add(List<Pair> pairs, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            pairs.add(new Pair(text(name), value));
        }
    }

    private void price(Sheet sheet, Quote quote) {
        var rows = new ArrayList<List<String>>();
        quote.lines()
                .forEach(line -> rows.add(List.of(
                        line.key() == null ? line.name() + text("off-list") : line.name(),
                        line.quantity() + " " + line.unit(),
                        QuoteWords.yuan(line.unitFen()),
                        QuoteWords.yuan(line.amountFen()))));
        rows.add(List.of(
                text("sum") + Capitals.of(quote.amountFen()), "", "", "¥" + QuoteWords.yuan(quote.amountFen())));
        var decided = quote.decidedAt();
        var state = text("quote." + quote.state().name().toLowerCase(Locale.ROOT));
        sheet.heading(text("price") + "（" + state + (decided == null ? "" : " " + at(decided)) + "）")
                .table(List.of(text("item"), text("quantity"), text("unit-price"), text("amount")), rows, 3);
        signature(sheet, quote.signature());
    }

    private void signature(Sheet sheet, @Nullable String hash) {
        if (hash != null) {
            pictures.find(hash, reader())
                    .ifPresent(picture -> sheet.pictures(List.of(new Pair(picture, text("sign.owner"))), 16));
        }
    }

    private void photos(Sheet sheet, TicketDetail told) {
        var signed = visits.of(told.ticket().id()).stream()
                .map(FieldVisit::signature)
                .collect(Collectors.toSet());
        var all = told.timeline().stream()
                .filter(entry -> !entry.kind().equals("servicedesk.quoted"))
                .flatMap(entry -> entry.photos().stream()
                        .filter(hash -> !signed.contains(hash))
                        .flatMap(hash -> pictures.find(hash, reader()).stream())
                        .map(picture -> new Pair(picture, entry.text() + " " + at(entry.at()))))
                .toList();
        if (!all.isEmpty()) {
            sheet.heading(text("photos")).pictures(all.subList(Math.max(0, all.size() - MOST_PHOTOS), all.size()), 34);
        }
    }

    private List<String> heard(Entry entry) {
        return List.of(
                at(entry.at()),
                entry.text(),
                Objects.requireNonNullElse(entry.by(), ""),
                Objects.requireNonNullElse(entry.note(), ""));
    }

    private String at(Instant at) {
        return MOMENT.format(at.atZone(zones.here()));
    }

    private static UUID reader() {
        return Scope.current().actor().required();
    }

    private String text(String key) {
        return texts.getMessage("servicedesk.paper." + key, null, Locale.CHINA);
    }
}
