package io.anju.equipment.paper;

import io.anju.equipment.paper.Expiries.Entry;
import io.anju.equipment.paper.PaperKinds.Kind;
import io.anju.identity.Grants;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells that something runs out: on the mornings that its {@link Running} names, once each, whoever answers for the machine and
 * whoever holds {@code equipment.warned}. What was renewed, put off or scrapped meanwhile is passed over.
 */
@Component
public class Warnings implements DueWorkHandler {

    private static final String KIND = "equipment.runs-out";
    private static final String WARNED = "equipment.warned";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final DueWork dueWork;
    private final Expiries expiries;
    private final PaperKinds kinds;
    private final Messages messages;
    private final Staff staff;
    private final Grants grants;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Warnings(
            DueWork dueWork,
            Expiries expiries,
            PaperKinds kinds,
            Messages messages,
            Staff staff,
            Grants grants,
            BusinessClock clock,
            CommunityZone zones) {
        this.dueWork = dueWork;
        this.expiries = expiries;
        this.kinds = kinds;
        this.messages = messages;
        this.staff = staff;
        this.grants = grants;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Looks at what runs out when those mornings come: once for all of a day, however many things run out on it.
     *
     * @param until the last days of what was written down
     */
    public void plan(Running running, Set<LocalDate> until) {
        var now = clock.instant();
        var community = Scope.current().requiredCommunity();
        until.stream()
                .flatMap(day -> running.told().stream().map(near -> day.minusDays(near.days())))
                .distinct()
                .map(day -> day.atTime(MORNING).atZone(zones.here()).toInstant())
                .filter(due -> due.isAfter(now))
                .sorted()
                .forEach(due -> dueWork.at(due, KIND, community, community));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        var day = zones.dayHere(due);
        var entries = expiries
                .of(Arrays.stream(Nearness.values())
                        .filter(near -> near != Nearness.FAR)
                        .map(near -> day.plusDays(near.days()))
                        .toList())
                .stream()
                .filter(entry -> isTold(entry, day))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        var stopping = kinds.all().stream().filter(Kind::stops).map(Kind::key).collect(Collectors.toSet());
        var holders = grants.holders(community, WARNED);
        entries.forEach(entry -> tell(entry, key(entry, stopping), told(entry, holders)));
    }

    /** On that very day, and unless it has come nearer meanwhile because nobody was running: then the next one says it. */
    private static boolean isTold(Entry entry, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, entry.until());
        return entry.running().told().stream().anyMatch(near -> near.days() == left)
                && Nearness.of(left) == entry.nearness();
    }

    /** @param stopping the kinds of papers without which a thing must not be used */
    private static String key(Entry entry, Set<String> stopping) {
        if (entry.nearness() != Nearness.OVER) {
            return "equipment.runs-out";
        }
        return entry.kind() != null && stopping.contains(entry.kind()) ? "equipment.ran-out-stop" : "equipment.ran-out";
    }

    private void tell(Entry entry, String key, Set<UUID> accounts) {
        var words =
                new HashMap<>(Map.of("what", entry.what(), "about", entry.about(), "until", DAY.format(entry.until())));
        if (entry.nearness() != Nearness.OVER) {
            words.put("days", String.valueOf(entry.left()));
        }
        var community = Scope.current().requiredCommunity();
        var about = new NewMessage.About(entry.subject(), "/console/c/" + community + "/equipment?view=expiries");
        for (var account : accounts) {
            messages.tell(new NewMessage(
                    key,
                    Recipient.staff(account),
                    words,
                    Urgency.NORMAL,
                    about,
                    String.join(
                            "/",
                            "runs-out",
                            entry.subject().toString(),
                            entry.running().name(),
                            entry.until().toString(),
                            entry.nearness().name(),
                            account.toString())));
        }
    }

    private Set<UUID> told(Entry entry, Collection<UUID> holders) {
        var accounts = new HashSet<>(holders);
        var responsible = entry.responsible();
        if (responsible != null) {
            staff.find(responsible).map(Staff.Member::account).ifPresent(accounts::add);
        }
        return accounts;
    }
}
