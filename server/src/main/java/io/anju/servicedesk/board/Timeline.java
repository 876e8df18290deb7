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
        Map<UUID, Optional<String>> names = new HashMap<>();
        var entries = facts.stream()
                .filter(fact -> !Conduct.tells(fact.kind()))
                .map(fact -> entry(fact, view, names))
                .toList();
        var stars = view.stars();
        return new TicketDetail(reachable(view), entries, stars == null ? null : new Rating(stars, view.comment()));
    }

    private Entry entry(RecordedFact fact, TicketView view, Map<UUID, Optional<String>> names) {
        var person = fact.person();
        var by = person == null
                ? Optional.<String>empty()
                : names.computeIfAbsent(person, account -> name(account, view.space()));
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

    private Optional<String> name(UUID account, UUID space) {
        return staff.nameOf(account)
                .or(() -> residents
                        .as(account, space, zones.dayHere(clock.instant()))
                        .map(Residents.Resident::name));
    }

    private TicketView reachable(TicketView view) {
        var assignee = view.assignee();
        if (assignee == null) {
            return view;
        }
        var phone = staff.find(assignee.employee()).map(Staff.Member::phone).orElse(null);
        return with(view, new Assignee(assignee.employee(), assignee.name(), assignee.badge(), phone));
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
