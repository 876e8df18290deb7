package io.anju.servicedesk.board;

import io.anju.community.Residents;
import io.anju.evidence.RecordedFact;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.servicedesk.board.TicketDetail.Entry;
import io.anju.servicedesk.board.TicketDetail.Rating;
import io.anju.servicedesk.board.TicketView.Assignee;
import io.anju.servicedesk.conduct.Conduct;
import io.anju.workforce.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says each fact in words, with the name people know the person by. */
@Component
class Timeline {

    private static final String VOICE = "servicedesk.voice";

    private final Staff staff;
    private final Residents residents;
    private final WhyThey why;
    private final MessageSource texts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Timeline(
            Staff staff,
            Residents residents,
            WhyThey why,
            MessageSource texts,
            BusinessClock clock,
            CommunityZone zones) {
        this.why = why;
        this.staff = staff;
        this.residents = residents;
        this.texts = texts;
        this.clock = clock;
        this.zones = zones;
    }

    TicketDetail of(TicketView view, List<RecordedFact> facts) {
        return of(List.of(view), Map.of(view.id(), facts)).getFirst();
    }

    /** @param facts by ticket */
    List<TicketDetail> of(List<TicketView> views, Map<UUID, List<RecordedFact>> facts) {
        var names = names(views, facts);
        var phones = new HashMap<UUID, Optional<String>>();
        return views.stream()
                .map(view -> {
                    var entries = facts.getOrDefault(view.id(), List.of()).stream()
                            .filter(fact -> !Conduct.tells(fact.kind()))
                            .map(fact -> entry(fact, view, names))
                            .toList();
                    var stars = view.stars();
                    return new TicketDetail(
                            reachable(view, phones), entries, stars == null ? null : new Rating(stars, view.comment()));
                })
                .toList();
    }

    /** What those are called who did something: our people wherever, residents at their own home. */
    private record Names(Map<UUID, String> staff, Map<UUID, List<Residents.Resident>> homes) {

        Optional<String> of(UUID account, UUID space) {
            return Optional.ofNullable(staff.get(account))
                    .or(() -> homes.getOrDefault(space, List.of()).stream()
                            .filter(resident -> account.equals(resident.account()))
                            .map(Residents.Resident::name)
                            .findFirst());
        }
    }

    private Names names(List<TicketView> views, Map<UUID, List<RecordedFact>> facts) {
        var people = facts.values().stream()
                .flatMap(List::stream)
                .flatMap(fact -> Optional.ofNullable(fact.person()).stream())
                .collect(Collectors.toSet());
        var spaces = views.stream().map(TicketView::space).collect(Collectors.toSet());
        return new Names(staff.namesOf(people), residents.of(spaces, zones.dayHere(clock.instant())));
    }

    private Entry entry(RecordedFact fact, TicketView view, Names names) {
        var person = fact.person();
        var by = person == null ? Optional.<String>empty() : names.of(person, view.space());
        var words = texts.getMessage(fact.kind() + "." + fact.outcome(), null, null, Locale.CHINA);
        return new Entry(
                fact.happenedAt(),
                fact.learnedAt(),
                fact.kind(),
                words != null ? words : texts.getMessage(fact.kind(), null, Locale.CHINA),
                by.orElse(null),
                why.note(fact).orElseGet(() -> said(fact, "note")),
                fact.outcome(),
                Boolean.TRUE.equals(fact.detail().get("skewed")),
                said(fact, "chain"),
                spoken(fact) ? List.of() : fact.photos(),
                spoken(fact) ? fact.photos().getFirst() : null);
    }

    /** What it shows is heard. */
    private static boolean spoken(RecordedFact fact) {
        return fact.kind().equals(VOICE);
    }

    private static @Nullable String said(RecordedFact fact, String what) {
        return fact.detail().get(what) instanceof String words ? words : null;
    }

    private TicketView reachable(TicketView view, Map<UUID, Optional<String>> phones) {
        var assignee = view.assignee();
        if (assignee == null) {
            return view;
        }
        var phone = phones.computeIfAbsent(
                assignee.employee(), employee -> staff.find(employee).map(Staff.Member::phone));
        return with(view, new Assignee(assignee.employee(), assignee.name(), assignee.badge(), phone.orElse(null)));
    }

    private static TicketView with(TicketView view, @Nullable Assignee assignee) {
        return new TicketView(
                view.id(),
                view.number(),
                view.community(),
                view.space(),
                view.spaceLabel(),
                view.kind(),
                view.visit(),
                view.channel(),
                view.category(),
                view.categoryName(),
                view.description(),
                view.state(),
                view.reportedAt(),
                view.begunAt(),
                view.round(),
                view.needsCheck(),
                view.appointedAt(),
                view.appointedUntil(),
                view.appointmentMoves(),
                view.owner(),
                assignee,
                view.clocks(),
                view.stars(),
                view.comment(),
                view.version());
    }
}
