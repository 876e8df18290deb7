package io.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Retelling;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import io.anju.workforce.OpenRoster;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenth of the demonstration's past: it holds what it says, every figure agrees with every other, and it is the same twice. */
@AnjuTest
class PastModuleTests {

    private static final int TENTH = 10;

    /** Told beside what is thrown: of the last two hours, and of the past of the home whose resident is printed. */
    private static final int PRESENT = 15;

    private static final int OF_THE_PRINTED_HOME = 2;

    /** Two days of silence, and the next day somebody has gone there. */
    private static final Duration LOOKED_AT = Duration.ofDays(4);

    private static final String HERE = "ticket where community = :community and ";

    private static final String THE_PRINTED =
            "(select employee from posting where community = :community and badge = 'A0917')";

    /** All but a complaint and a question. */
    private static final int VISITS_BESIDE = PRESENT + OF_THE_PRINTED_HOME - 2;

    @Autowired
    AutowireCapableBeanFactory beans;

    private PastTown past;

    @Autowired
    Chapters chapters;

    @Autowired
    Scenes scenes;

    @Autowired
    Story story;

    @Autowired
    TimeOff timeOff;

    @Autowired
    ChengsHome chengsHome;

    @Autowired
    Present present;

    @Autowired
    CompanyLines companyLines;

    @Autowired
    OpenRoster openRoster;

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    void aTown() {
        past = beans.createBean(PastTown.class);
    }

    @Test
    void anEstateHasAsManyHomesAndPeopleAsItShould() {
        var site = past.site(Plan.Ground.HOMES, TENTH);
        chapters.furnish(Plan.Ground.HOMES, site);

        var buildings = Flats.buildings(site).size();
        int flats = buildings * 168 - 4;
        assertThat(count(site, "place where space_kind = 'FLAT'")).isEqualTo(flats);
        assertThat(
                        count(
                                site,
                                "place p where space_kind = 'FLAT' and not exists (select from occupancy o where o.community = p.community and o.space = p.id)"))
                .isEqualTo(6);
        assertThat(
                        count(
                                site,
                                "place p where space_kind = 'FLAT' and not occupied and exists (select from occupancy o where o.community = p.community and o.space = p.id)"))
                .isEqualTo(18);
        var coOwned = count(
                site,
                "(select space from occupancy where community = :community and relation = 'OWNER' and share_part is not null group by space having count(*) = 2 and sum(share_part::numeric / share_whole) = 1) shared where true");
        assertThat(coOwned * 100 / (flats - 6)).isBetween(11, 12);
        assertThat(count(site, "posting where true")).isEqualTo(35);
        assertThat(count(site, "posting where post in ('消控员', '门岗', '夜间巡逻')")).isEqualTo(14);
        assertThat(count(site, "duty where draft")).isZero();
        assertThat(count(site, "duty where true")).isGreaterThan(1_000);
    }

    @Test
    void aPastHoldsWhatItSaysAndItsFiguresAgree() {
        var site = past.site(Plan.Ground.HOMES, TENTH);
        chapters.furnish(Plan.Ground.HOMES, site);
        var scripts = Scripts.of(site, Plan.Ground.HOMES, 500);
        assertThat(chapters.past(Plan.Ground.HOMES, site, site.begin(), until -> {}))
                .isTrue();

        var asked = scripts.stream().filter(one -> !one.fate().onTheSpot()).count();
        assertThat(count(site, "ticket where channel <> 'OFFICE'"))
                .isEqualTo(scripts.size() + PRESENT + OF_THE_PRINTED_HOME);
        assertThat(scripts.size()).isEqualTo(inAll(site));
        var visits = count(site, "ticket where visit and coalesce(called_back, '') <> 'ON_THE_SPOT'") - VISITS_BESIDE;
        var late = scripts.stream().filter(one -> one.fate().late()).count();
        assertThat(late).isBetween(visits * 7L / 100, visits * 9L / 100 + 1);
        assertThat(count(site, "ticket where round > 1")).isBetween((int) (asked * 2 / 100), (int) (asked * 5 / 100));
        assertThat(count(
                        site,
                        HERE + "needs_check and state = 'FINISHED' and finished_at < '"
                                + site.until().minus(LOOKED_AT) + "'"))
                .as("places that no supervisor looked at")
                .isZero();
        assertThat(
                        count(
                                site,
                                "place p where space_kind = 'FLAT' and not exists (select from fitting_reach r where r.community = p.community and r.place = p.id)"))
                .as("flats without a valve")
                .isZero();
        var begun = count(site, "planned_task where opened_at is not null and withdrawn_at is null");
        var done = count(site, "planned_task where done_at is not null");
        assertThat(count(site, "equipment_item where state = 'IN_USE'"))
                .as("machines: a lift of each unit, and ten more")
                .isEqualTo(count(site, "place where label ~ '^[0-9]+-[0-9]-电梯$'") + 10);
        assertThat(count(site, "equipment_item where card_photo is null"))
                .as("cards that do not hang")
                .isZero();
        assertThat(begun).as("turns").isGreaterThan(150);
        assertThat(done).as("of " + begun + " turns").isBetween(begun * 90 / 100, begun - 1);
        sameOnTheWallInListsAndFigures(site);
        theDayIsAlive(site);
    }

    /** Whenever somebody starts it, at night too, there is something to do on every face, and nobody is sent who is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"00:20", "03:00", "18:30"})
    void thePresentIsThereAtAnyHour(String hour) {
        var yesterday =
                LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT).minusDays(1);
        var site = past.site(Plan.Ground.HOMES, TENTH, Site.at(yesterday, LocalTime.parse(hour)));
        chapters.furnish(Plan.Ground.HOMES, site);
        Retelling.at(site.begin()).run(() -> site.nobody().run(() -> companyLines.write(site)));
        var homes = Ground.homes(site, Plan.Ground.HOMES);
        var scene = scenes.set(site, homes);
        var occasions = Stream.of(timeOff.of(scene), chengsHome.of(scene), present.of(scene, Plan.Ground.HOMES, homes))
                .flatMap(List::stream)
                .toList();
        for (int time = 1; time <= 2; time++) {
            assertThat(story.tell(scene, List.of(), occasions, site.begin(), until -> {}))
                    .isTrue();
            assertThat(count(site, "ticket where true"))
                    .as("told %d times", time)
                    .isEqualTo(PRESENT + OF_THE_PRINTED_HOME);
        }
        assertThat(count(site, "ticket where state = 'CLOSED'")).isEqualTo(OF_THE_PRINTED_HOME);
        assertThat(count(site, HERE + "state in ('ACCEPTED', 'ARRIVED') and assignee = " + THE_PRINTED))
                .as("room for one of the pool")
                .isEqualTo(2);
        theDayIsAlive(site);
    }

    @Test
    void aPlazaHasAShopInHandAndOneTicketToGiveOut() {
        var site = past.site(Plan.Ground.PLAZA, TENTH);
        chapters.furnish(Plan.Ground.PLAZA, site);
        Retelling.at(site.begin()).run(() -> site.nobody().run(() -> companyLines.write(site)));
        var homes = Ground.homes(site, Plan.Ground.PLAZA);
        var scene = scenes.set(site, homes);
        story.tell(scene, List.of(), present.of(scene, Plan.Ground.PLAZA, homes), site.begin(), until -> {});

        assertThat(count(site, "ticket where true")).isEqualTo(2);
        assertThat(count(site, HERE + "state = 'ARRIVED' and category = 'power' and assignee = " + THE_PRINTED))
                .isEqualTo(1);
        assertThat(count(site, "ticket where state = 'REPORTED' and visit and not pooled"))
                .isEqualTo(1);
    }

    private void theDayIsAlive(Site site) {
        var end = "'" + site.until() + "'::timestamptz";
        var open = List.of(
                "state = 'REPORTED' and visit and not pooled and appointed_at is null",
                "state = 'REPORTED' and visit and not pooled and appointed_at > " + end,
                "state = 'ACCEPTED' and arrive_due between " + end + " and " + end + " + interval '15 minutes'",
                "state = 'ACCEPTED' and arrive_due < " + end,
                "state = 'ARRIVED' and category = 'clean'",
                "state = 'REPORTED' and category = 'complaint'",
                "state = 'ARRIVED' and exists (select from ticket_pause p"
                        + " where p.community = :community and p.ticket = ticket.id and ended_at is null)",
                "state = 'FINISHED' and exists (select from call_back c"
                        + " where c.community = :community and c.ticket = ticket.id and ended_at is null and call_at is not null)");
        assertThat(open)
                .allSatisfy(
                        which -> assertThat(count(site, HERE + which)).as(which).isPositive());
        assertThat(count(site, "ticket where pooled")).isEqualTo(2);
        assertThat(count(site, "ticket_follow where incident is not null and ended_at is null"))
                .isEqualTo(2);
        assertThat(count(site, "incident where ended_at is null")).isEqualTo(1);
        theResidentAndTheTechnicianFindThemselves(site);
        somebodyAsksForTimeOffAndTheNightIsShort(site);
    }

    private void theResidentAndTheTechnicianFindThemselves(Site site) {
        var home =
                "ticket t join community_place_v1 p on p.community = t.community and p.id = t.space and p.label = '3-2-1102'"
                        + " where t.community = :community and ";
        assertThat(count(site, home + "true")).isEqualTo(2 + OF_THE_PRINTED_HOME);
        assertThat(count(site, home + "state = 'CLOSED' and stars = 5 and category = 'clog'"))
                .isEqualTo(1);
        assertThat(count(site, home + "state = 'CLOSED' and category = 'enquiry'"))
                .isEqualTo(1);
        assertThat(count(site, home + "state = 'ACCEPTED' and category = 'leak' and t.assignee = " + THE_PRINTED))
                .isEqualTo(1);
        assertThat(count(site, "quote where state = 'OFFERED' and amount_fen = 10800 and not off_list"))
                .isEqualTo(1);
    }

    private void somebodyAsksForTimeOffAndTheNightIsShort(Site site) {
        assertThat(count(site, "absence where state = 'ASKED'")).isEqualTo(1);
        assertThat(count(site, "absence where state = 'APPROVED'")).isEqualTo(3);
        assertThat(count(site, "absence where state = 'REFUSED'")).isEqualTo(1);
        assertThat(count(site, "shift_swap where state = 'AGREED'")).isEqualTo(1);
        assertThat(count(site, "shift_swap where state = 'APPROVED'")).isEqualTo(1);
        var gaps = site.nobody().get(() -> Retelling.at(site.until()).get(() -> openRoster.gaps(site.until())));
        assertThat(gaps).anySatisfy(gap -> {
            assertThat(gap.post()).isEqualTo("夜间巡逻");
            assertThat(gap.missing()).isEqualTo(1);
        });
    }

    /** Of every month 500 on a whole estate; of the running one as many as its days that are over. */
    private static int inAll(Site site) {
        var today = site.today();
        int months = today.getMonthValue()
                - site.firstDay().getMonthValue()
                + 12 * (today.getYear() - site.firstDay().getYear());
        return months * 50 + 50 * today.getDayOfMonth() / today.lengthOfMonth();
    }

    private void sameOnTheWallInListsAndFigures(Site site) {
        var manager = town.browser().signIn(PastTown.manager(site), Town.PASSWORD);
        var at = "/api/communities/" + site.community();
        int listed = 0;
        var next = "";
        do {
            var page = manager.get(at + "/tickets?limit=100" + (next.isEmpty() ? "" : "&after=" + next))
                    .body();
            listed += page.path("items").size();
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(listed).as("listed").isEqualTo(count(site, "ticket where true"));

        for (var month = YearMonth.from(site.firstDay());
                !month.isAfter(YearMonth.from(site.today()));
                month = month.plusMonths(1)) {
            var of = "'" + month + "'";
            var figures = manager.get(at + "/call-backs/figures?month=" + month).body();
            assertThat(figures.path("asked").asInt()).isEqualTo(count(site, "call_back where " + in("opened_at", of)));
            assertThat(figures.path("unanswered").asInt())
                    .isEqualTo(count(site, "call_back where outcome = 'UNANSWERED' and " + in("opened_at", of)));
            var brick = manager.get(at + "/wall/S09-021?period=" + month).body();
            int breached = brick.path("breached").asInt();
            int owed = breached
                    + brick.path("met").asInt()
                    + brick.path("atRisk").asInt()
                    + brick.path("open").asInt();
            assertThat(owed)
                    .isEqualTo(count(site, "evidence_expectation_v1 where clause = 'S09-021' and " + in("due_at", of)));
            assertThat(breached)
                    .as("late in %s", month)
                    .isEqualTo(count(
                            site,
                            "evidence_expectation_v1 e where e.clause = 'S09-021' and " + in("e.due_at", of)
                                    + " and e.due_at < (select coalesce(min(f.happened_at), 'infinity') from evidence_fact_v1 f"
                                    + " where f.community = e.community and f.subject = e.facts_of and f.happened_at >= e.since"
                                    + " and f.kind = 'servicedesk.arrived' and f.outcome = 'applied')"
                                    + " and e.due_at < now()"));
        }
    }

    private static String in(String column, String month) {
        return "to_char(" + column + " at time zone 'Asia/Shanghai', 'YYYY-MM') = " + month;
    }

    private int count(Site site, String what) {
        var from = what.contains(":community") ? what : what.replace(" where ", " where community = :community and ");
        return site.nobody()
                .get(() -> transaction.execute(status -> sql.sql("select count(*) from " + from)
                        .param("community", site.community())
                        .query(Integer.class)
                        .single()));
    }
}
