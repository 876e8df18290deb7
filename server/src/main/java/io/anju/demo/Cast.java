package io.anju.demo;

import io.anju.community.Residents;
import io.anju.community.people.Parties;
import io.anju.community.people.Parties.Person;
import io.anju.demo.Home.Holder;
import io.anju.identity.Accounts;
import io.anju.workforce.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is who in a story: the residents by name and number, and who of the staff is there at a time. */
@Component
class Cast {

    /** So long before the end the technician of the beginning is sent nowhere by chance. */
    private static final Duration KEPT_FREE = Duration.ofHours(8);

    /** Badges of whoever the demonstration begins with. */
    private static final String OF_THE_BEGINNING = "A0";

    static final String TECHNICIAN = "维修工";
    static final String CLEANER = "保洁员";
    private static final String DESK = "前台";
    static final String STEWARD = "片区管家";

    private final Staff staff;
    private final Parties parties;
    private final Residents residents;
    private final Accounts accounts;
    private final Told told;

    Cast(Staff staff, Parties parties, Residents residents, Accounts accounts, Told told) {
        this.staff = staff;
        this.parties = parties;
        this.residents = residents;
        this.accounts = accounts;
        this.told = told;
    }

    Map<Person, UUID> parties(List<Person> people) {
        return people.isEmpty() ? Map.of() : parties.named(people);
    }

    UUID account(Holder holder) {
        return accounts.withPhone(holder.phone()).orElseThrow();
    }

    /** The account of who a ticket is for, if they have ever signed in. */
    Optional<UUID> accountOf(@Nullable UUID party) {
        return Optional.ofNullable(party)
                .flatMap(residents::find)
                .flatMap(resident -> Optional.ofNullable(resident.account()));
    }

    /**
     * Of the post, on duty then with the least in hand; a technician where no cleaner is there. Whoever's sign-in is printed keeps a
     * hand free for what they find in the pool, so that in the last hours the others are sent.
     */
    Optional<Staff.Member> sent(Site site, String category, Instant at) {
        boolean late = at.isAfter(site.until().minus(KEPT_FREE));
        var duty = staff.onDuty(at).stream()
                .filter(member -> !late || !isOfTheBeginning(member))
                .toList();
        var hands = told.inHand(site);
        var post = category.equals("clean") ? CLEANER : TECHNICIAN;
        return least(duty, post, hands).or(() -> least(duty, TECHNICIAN, hands));
    }

    /** Whoever the demonstration begins with, whose badge is the lowest; or the last of the technicians on duty then. */
    Optional<Staff.Member> technician(Instant at, boolean first) {
        var there = staff.onDuty(at).stream()
                .filter(member -> member.post().equals(TECHNICIAN) && member.account() != null)
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(first ? there.getFirst() : there.getLast());
    }

    static boolean isOfTheBeginning(Staff.Member member) {
        return member.badge().startsWith(OF_THE_BEGINNING);
    }

    private static Optional<Staff.Member> least(List<Staff.Member> duty, String post, Map<UUID, Integer> hands) {
        return duty.stream()
                .filter(member -> member.post().equals(post) && member.account() != null)
                .min(Comparator.comparing((Staff.Member member) -> hands.getOrDefault(member.employee(), 0))
                        .thenComparing(Staff.Member::badge));
    }

    /** Somebody of the desk who is there, else whoever the demonstration begins with. */
    UUID desk(Site site, Instant at) {
        return onDuty(DESK, at).orElse(site.desk());
    }

    UUID steward(Site site, Instant at) {
        return onDuty(STEWARD, at).orElseGet(() -> desk(site, at));
    }

    /** Whoever of the technicians or cleaners is there. */
    UUID worker(Site site, String category, Instant at) {
        return sent(site, category, at).map(Cast::account).orElse(site.desk());
    }

    Optional<UUID> onDuty(String post, Instant at) {
        return staff.onDuty(at).stream()
                .filter(member -> member.post().equals(post) && member.account() != null)
                .findFirst()
                .map(Cast::account);
    }

    /** The account of an employee, else the desk's. */
    UUID account(Site site, @Nullable UUID employee) {
        return Optional.ofNullable(employee)
                .flatMap(staff::find)
                .flatMap(member -> Optional.ofNullable(member.account()))
                .orElse(site.desk());
    }

    private static UUID account(Staff.Member member) {
        return Objects.requireNonNull(member.account());
    }
}
