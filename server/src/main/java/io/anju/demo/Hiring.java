package io.anju.demo;

import io.anju.community.Places;
import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.Care;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import io.anju.workforce.district.Districts;
import io.anju.workforce.roster.Patterns;
import io.anju.workforce.roster.Posts;
import io.anju.workforce.roster.RosterPublications;
import io.anju.workforce.skill.Qualifications;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hires the people of a community and lets them take turns. */
@Component
class Hiring {

    private static final int YEARS_OF_A_PAPER = 3;

    /** Days within which everybody has a shift. */
    private static final int ROUND = 8;

    private static final List<String> DISTRICTS = List.of("东", "中", "西");
    private static final String TECHNICIAN = "维修工";

    private static final String REASON = "轮休期间由当班主管统筹补位";

    private final Staffing staffing;
    private final Staff staff;
    private final Accounts accounts;
    private final Posts posts;
    private final Patterns patterns;
    private final RosterPublications rosters;
    private final Qualifications qualifications;
    private final Districts districts;
    private final Places places;
    private final Roster roster;
    private final Steps steps;

    Hiring(
            Staffing staffing,
            Staff staff,
            Accounts accounts,
            Posts posts,
            Patterns patterns,
            RosterPublications rosters,
            Qualifications qualifications,
            Districts districts,
            Places places,
            Roster roster,
            Steps steps) {
        this.staffing = staffing;
        this.staff = staff;
        this.accounts = accounts;
        this.posts = posts;
        this.patterns = patterns;
        this.rosters = rosters;
        this.qualifications = qualifications;
        this.districts = districts;
        this.places = places;
        this.roster = roster;
        this.steps = steps;
    }

    /**
     * Each once, with what the story says of them.
     *
     * @param numbers what their mobile numbers begin with, which sets their badges apart from those of the company's other places
     */
    void hire(Site site, List<Team> teams, String numbers) {
        var dice = Dice.of(site.seed(), "staff", 0);
        var phones = new Names.Numbers(dice, numbers);
        int badge = Integer.parseInt(numbers) % 10 * 1_000;
        for (var team : teams) {
            for (int n = 0; n < team.people(); n++) {
                var phone = team.leads() ? Names.Numbers.first(numbers) : phones.next();
                var worker = new Worker(team, Names.person(dice), "B%04d".formatted(++badge), phone);
                hire(site, worker);
            }
        }
    }

    private record Worker(Team team, String name, String badge, String phone) {}

    private void hire(Site site, Worker worker) {
        var since = site.firstDay().minusDays(30);
        var employee = steps.once(
                site.key() + "/hired/" + worker.badge(),
                Scope.of(site.headOffice(), Actor.NOBODY),
                () -> staffing.hire(
                        staffing.department(worker.team().department()),
                        worker.name(),
                        worker.badge(),
                        worker.phone(),
                        since));
        site.nobody().run(() -> {
            if (staff.posted().stream().noneMatch(member -> member.employee().equals(employee))) {
                staffing.post(site.headOffice(), employee, worker.team().post(), since);
            }
        });
        steps.once(site.key() + "/posted/" + worker.badge(), site.nobody(), () -> {
            var role = worker.team().role();
            if (role != null) {
                accounts.grantInCommunity(
                        accounts.ofPhone(worker.phone()), role, site.company(), site.community(), since);
            }
            return employee;
        });
    }

    /** Papers come before rosters, which are refused without them; one of each team's runs out soon. */
    void qualify(Site site, List<Team> teams) {
        var dice = Dice.of(site.seed(), "papers", 0);
        site.scope(site.manager()).run(() -> {
            for (var team : teams) {
                if (team.paper() != null) {
                    put(site, dice, posted(team.post()), List.of(team.paper()));
                }
            }
            put(site, dice, posted(TECHNICIAN), Team.TECHNICIANS_PAPERS);
        });
    }

    private void put(Site site, Dice dice, List<Staff.Member> members, List<String> papers) {
        for (int n = 0; n < members.size(); n++) {
            for (var paper : papers) {
                var soon = n == 1 && paper.equals(papers.getFirst());
                var day = site.today().plusDays(soon ? 41 : dice.between(90, 365 * YEARS_OF_A_PAPER));
                qualifications.put(members.get(n).employee(), paper(paper, dice, day));
            }
        }
    }

    private static Qualifications.Paper paper(String name, Dice dice, LocalDate expires) {
        return new Qualifications.Paper(name, "T%08d".formatted(dice.below(100_000_000)), expires);
    }

    /** The technician of the beginning has hours of their own. */
    private List<Staff.Member> members(Team team) {
        return posted(team.post()).stream()
                .filter(member -> !team.post().equals(TECHNICIAN) || !Cast.isOfTheBeginning(member))
                .toList();
    }

    /** Posts and patterns, and every shift of the story and a month ahead. */
    UUID roster(Site site, List<Team> teams) {
        var laid = new ArrayList<UUID>();
        for (var team : teams) {
            var post = posts.open(new Posts.Terms(
                    team.postName(),
                    time(team.hours().begins()),
                    time(team.hours().ends()),
                    team.headcount(),
                    site.firstDay(),
                    null,
                    team.paper(),
                    team.strict(),
                    null));
            laid.add(patterns.lay(new Patterns.Terms(
                    team.postName() + "轮班",
                    post,
                    monday(site.firstDay()),
                    team.cycle().stream()
                            .map(hours -> new Patterns.Step(hours.begins(), hours.ends()))
                            .toList(),
                    members(team).stream().map(Staff.Member::employee).toList())));
        }
        draw(laid, site.firstDay(), site.today().plusDays(Shifts.DAYS));
        return laid.getFirst();
    }

    private static LocalTime time(@Nullable LocalTime time) {
        return Objects.requireNonNull(time);
    }

    /** Turns of a week begin on Mondays. */
    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** As the manager: draws and publishes what is missing up to that day. */
    void draw(List<UUID> laid, LocalDate from, LocalDate last) {
        laid.forEach(pattern -> patterns.draw(pattern, from, last));
        rosters.publish(from, last, REASON);
    }

    /** As the manager: the month ahead, where a day of it is not drawn yet. */
    void keep(Instant now) {
        var laid = patterns.list();
        var last = LocalDate.ofInstant(now, CommunityZone.DEFAULT).plusDays(Shifts.DAYS);
        boolean drawn = laid.stream()
                .flatMap(pattern -> pattern.terms().members().stream())
                .findFirst()
                .flatMap(roster::rosteredUntil)
                .filter(end -> end.isAfter(Site.at(last.minusDays(ROUND), LocalTime.MIDNIGHT)))
                .isPresent();
        if (!laid.isEmpty() && !drawn) {
            draw(laid.stream().map(Patterns.Line::id).toList(), last.minusDays(Shifts.DAYS), last);
        }
    }

    /** Stewards share the buildings, and so do two of the cleaners; the next one of each stands in. */
    UUID divide() {
        share(Care.CLEANING, "保洁", posted("保洁员").subList(0, 2));
        return share(Care.STEWARD, "管家", posted("片区管家"));
    }

    private UUID share(Care care, String name, List<Staff.Member> keepers) {
        var all = places.outermost().stream().map(Places.Place::id).toList();
        var drawn = new ArrayList<UUID>();
        for (int n = 0; n < keepers.size(); n++) {
            int from = all.size() * n / keepers.size();
            int until = all.size() * (n + 1) / keepers.size();
            var keeper = keepers.get(n).employee();
            var district = districts.draw(care, name + DISTRICTS.get(n) + "片区", keeper, all.subList(from, until));
            districts.giveTo(
                    district, keeper, keepers.get((n + 1) % keepers.size()).employee());
            drawn.add(district);
        }
        return drawn.getLast();
    }

    private List<Staff.Member> posted(String post) {
        return staff.posted().stream()
                .filter(member -> member.post().equals(post))
                .toList();
    }

    /** Whoever the demonstration begins with worked by day before it began, and from yesterday morning on is there at every hour. */
    UUID past(Site site, UUID employee) {
        var yesterday = site.today().minusDays(1);
        for (var day = site.firstDay(); day.isBefore(yesterday); day = day.plusDays(1)) {
            staffing.onDuty(employee, Site.at(day, LocalTime.of(8, 0)), Site.at(day, LocalTime.of(17, 0)));
        }
        staffing.onDuty(employee, Site.at(yesterday, LocalTime.of(8, 0)), Site.at(site.today(), LocalTime.MIDNIGHT));
        return employee;
    }
}
