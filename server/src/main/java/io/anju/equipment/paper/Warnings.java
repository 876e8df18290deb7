package io.anju.equipment.paper;

import io.anju.equipment.paper.Expiries.Entry;
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
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final DueWork dueWork;
    private final Expiries expiries;
    private final Messages messages;
    private final Staff staff;
    private final Grants grants;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Warnings(
            DueWork dueWork,
            Expiries expiries,
            Messages messages,
            Staff staff,
            Grants grants,
            BusinessClock clock,
            CommunityZone zones) {
        this.dueWork = dueWork;
        this.expiries = expiries;
        this.messages = messages;
        this.staff = staff;
        this.grants = grants;
        this.clock = clock;
        this.zones = zones;
    }

    void ofPaper(UUID paper, LocalDate until) {
        plan(paper, Running.PAPER, until);
    }

    /** Said again whenever the machine is written down: the days are looked at when they come. */
    public void ofItem(UUID item, @Nullable LocalDate warrantyUntil, @Nullable LocalDate licenceUntil) {
        plan(item, Running.WARRANTY, warrantyUntil);
        plan(item, Running.LICENCE, licenceUntil);
    }

    private void plan(UUID subject, Running running, @Nullable LocalDate until) {
        if (until == null) {
            return;
        }
        var now = clock.instant();
        running.told().stream()
                .map(near -> until.minusDays(near.days())
                        .atTime(MORNING)
                        .atZone(zones.here())
                        .toInstant())
                .filter(due -> due.isAfter(now))
                .forEach(due -> dueWork.at(due, KIND, Scope.current().requiredCommunity(), subject));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        var day = zones.dayHere(due);
        expiries.of(subject).stream().filter(entry -> isTold(entry, day)).forEach(this::tell);
    }

    /** On that very day, and unless it has come nearer meanwhile because nobody was running: then the next one says it. */
    private static boolean isTold(Entry entry, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, entry.until());
        return entry.running().told().stream().anyMatch(near -> near.days() == left)
                && Nearness.of(left) == entry.nearness();
    }

    private void tell(Entry entry) {
        var community = Scope.current().requiredCommunity();
        var over = entry.nearness() == Nearness.OVER;
        var words = over
                ? Map.of(
                        "what",
                        entry.what(),
                        "about",
                        entry.about(),
                        "until",
                        entry.until().toString())
                : Map.of(
                        "what",
                        entry.what(),
                        "about",
                        entry.about(),
                        "until",
                        entry.until().toString(),
                        "days",
                        String.valueOf(entry.left()));
        var about = new NewMessage.About(entry.subject(), "/console/c/" + community + "/equipment?view=expiries");
        for (var account : told(community, entry)) {
            messages.tell(new NewMessage(
                    over ? "equipment.ran-out" : "equipment.runs-out",
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

    private Set<UUID> told(UUID community, Entry entry) {
        var accounts = new HashSet<>(grants.holders(community, WARNED));
        var responsible = entry.responsible();
        if (responsible != null) {
            staff.find(responsible).map(Staff.Member::account).ifPresent(accounts::add);
        }
        return accounts;
    }
}
