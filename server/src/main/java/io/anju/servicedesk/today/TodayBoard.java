package io.anju.servicedesk.today;

import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.board.TicketsById;
import io.anju.servicedesk.today.OpenTicket.Standing;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the first page of the day together: a handful of reads, however much is open. */
@Component
@Transactional(readOnly = true)
public class TodayBoard {

    /** Shown of a section; the rest is counted. */
    static final int SHOWN = 20;

    private static final int ON_THE_BAND = 100;

    private final OpenTickets open;
    private final TodayLines lines;
    private final TodayApprovals approvals;
    private final TicketsById tickets;
    private final Staff staff;
    private final Grants grants;
    private final BusinessClock clock;

    TodayBoard(
            OpenTickets open,
            TodayLines lines,
            TodayApprovals approvals,
            TicketsById tickets,
            Staff staff,
            Grants grants,
            BusinessClock clock) {
        this.open = open;
        this.lines = lines;
        this.approvals = approvals;
        this.tickets = tickets;
        this.staff = staff;
        this.grants = grants;
        this.clock = clock;
    }

    /** For whoever asks. */
    public Today of() {
        var now = clock.instant();
        var account = Scope.current().actor().required();
        var community = Scope.current().requiredCommunity();
        Map<String, Boolean> asked = new HashMap<>();
        Predicate<String> may =
                permission -> asked.computeIfAbsent(permission, it -> grants.allow(account, community, it));
        var all = open.all();
        var role = Role.of(may);
        var sections =
                role.order().stream().filter(section -> section.isFor(may)).toList();
        var page = new Page(all, sections, now, open.offeredTo(account));
        var views = views(page);
        var shown = new HashSet<UUID>();
        var parts = sections.stream()
                .map(section -> part(section, page, views, shown, may))
                .toList();
        return new Today(
                now,
                role,
                counts(all, now),
                parts,
                views.values().stream()
                        .filter(view -> !shown.contains(view.id()))
                        .toList(),
                may.test("duty.read") ? people(all, now) : List.of());
    }

    /** What is open and what of it is wanted where; a ticket stands in the first section it belongs to. */
    private record Page(List<OpenTicket> all, List<Section> sections, Instant now, List<UUID> offered) {

        List<UUID> of(Section section) {
            return switch (section) {
                case TO_ASSIGN -> ids(one -> one.waits() && !one.pooled());
                case LATE -> ids(one -> one.at(now) == Standing.LATE);
                case POOL -> ids(OpenTicket::pooled);
                case HAND_OVER -> offered;
                case CALL_BACKS, CHECKS, MAILS, SHORT, COMPLAINTS, REQUESTS -> List.of();
            };
        }

        private List<UUID> ids(Predicate<OpenTicket> which) {
            return all.stream().filter(which).map(OpenTicket::id).toList();
        }
    }

    private Map<UUID, TicketView> views(Page page) {
        var wanted = new LinkedHashSet<UUID>();
        page.sections()
                .forEach(section -> page.of(section).stream().limit(SHOWN).forEach(wanted::add));
        page.all().stream().limit(ON_THE_BAND).map(OpenTicket::id).forEach(wanted::add);
        Map<UUID, TicketView> views = new LinkedHashMap<>();
        tickets.of(wanted).forEach(view -> views.put(view.id(), view));
        return views;
    }

    private Today.Part part(
            Section section, Page page, Map<UUID, TicketView> views, Set<UUID> shown, Predicate<String> may) {
        return switch (section) {
            case CALL_BACKS -> lines.callBacks(page.now());
            case CHECKS -> lines.checks();
            case MAILS -> lines.mails();
            case SHORT -> lines.gaps(page.now());
            case COMPLAINTS -> lines.complaints();
            case REQUESTS -> approvals.of(may);
            case TO_ASSIGN, LATE, POOL, HAND_OVER -> {
                var here = page.of(section).stream()
                        .filter(id -> !shown.contains(id))
                        .toList();
                var top = here.stream()
                        .limit(SHOWN)
                        .map(views::get)
                        .filter(Objects::nonNull)
                        .toList();
                top.forEach(view -> shown.add(view.id()));
                var asked = section == Section.HAND_OVER ? lines.shifts() : List.<Today.Line>of();
                yield new Today.Part(section, here.size() + asked.size(), top, asked);
            }
        };
    }

    private static Today.Counts counts(List<OpenTicket> all, Instant now) {
        var counts = all.stream().collect(Collectors.groupingBy(one -> one.at(now), Collectors.summingInt(one -> 1)));
        return new Today.Counts(
                counts.getOrDefault(Standing.LATE, 0),
                counts.getOrDefault(Standing.SOON, 0),
                counts.getOrDefault(Standing.LATER, 0),
                counts.getOrDefault(Standing.CALL_BACK, 0));
    }

    private List<Today.Person> people(List<OpenTicket> all, Instant now) {
        var people = new ArrayList<Today.Person>();
        for (var member : staff.onDuty(now)) {
            int inHand = Math.toIntExact(all.stream()
                    .filter(one -> one.isInHandOf(member.employee()))
                    .count());
            people.add(new Today.Person(member.employee(), member.name(), member.badge(), member.post(), inHand));
        }
        people.sort(Comparator.comparingInt(Today.Person::openTickets));
        return people;
    }
}
