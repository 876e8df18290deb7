package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.standards.Promises;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two communities whose dates never agree: what counts by the day counts by the community's own, whatever the server's zone. */
@AnjuTest
class CommunityDayStory {

    private static final ZoneId EARLY = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId LATE = ZoneId.of("Pacific/Pago_Pago");

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Staffing staffing;

    @Autowired
    Staff staff;

    @Autowired
    Promises promises;

    @Autowired
    Expectations expectations;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void aTicketIsNumberedByTheDayThere(String serverZone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(serverZone));
        try {
            assertThat(numberOfATicketIn(EARLY)).isIn(daysAround(EARLY));
            assertThat(numberOfATicketIn(LATE)).isIn(daysAround(LATE));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private String numberOfATicketIn(ZoneId zone) {
        var quarter = town.promising("S09-021", zone);
        var ticket = town.resident(quarter)
                .post("/api/me/communities/" + quarter.community() + "/tickets", """
                        {"space":"%s","category":"leak","description":"漏水","photos":[]}""".formatted(quarter.home()));
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        return ticket.body().path("number").asString().replaceAll("^.*?-(\\d{6})-.*$", "$1");
    }

    /** Today there, and tomorrow in case it struck midnight meanwhile: never the other community's today. */
    private static List<String> daysAround(ZoneId zone) {
        var day = DateTimeFormatter.ofPattern("yyMMdd");
        var now = Instant.now().atZone(zone);
        return List.of(now.minusMinutes(5).format(day), now.format(day));
    }

    @Test
    void aGrantBeginsWithTheDayThere() {
        var today = LocalDate.now(EARLY);
        var early = guest(town.promising("S09-021", EARLY), today);
        var late = guest(town.promising("S09-021", LATE), today);

        assertThat(early).isEqualTo(200);
        assertThat(late).isEqualTo(404);
    }

    private int guest(Town.Quarter quarter, LocalDate since) {
        var login = "guest-" + UUID.randomUUID();
        var account = accounts.withPassword(login, Town.PASSWORD);
        accounts.grantInCommunity(account, "front_desk", quarter.company(), quarter.community(), since);
        Browser browser = town.browser().signIn(login, Town.PASSWORD);
        return browser.get("/api/communities/" + quarter.community() + "/tickets")
                .status();
    }

    @Test
    void somebodyIsOnDutyOnceTheirPostingHasBegunThere() {
        var today = LocalDate.now(EARLY);

        assertThat(onDuty(town.promising("S09-021", EARLY), today)).isEqualTo(2);
        assertThat(onDuty(town.promising("S09-021", LATE), today)).isEqualTo(1);
    }

    /** How many are on duty when a second one is posted from that day on and rostered for longer. */
    private int onDuty(Town.Quarter quarter, LocalDate postedFrom) {
        var employee = at(
                quarter.headOffice(),
                () -> staffing.hire(
                        staffing.department("新部门"), "新人", "N" + UUID.randomUUID(), "19900099999", postedFrom));
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> staffing.post(quarter.headOffice(), employee, "维修工", postedFrom));
        var now = Instant.now();
        return at(quarter.community(), () -> {
            // The roster is the desk's list of people posted today, so the row goes in as soon as they are.
            var posted = staff.find(employee).isPresent();
            if (posted) {
                staffing.onDuty(employee, now.minusSeconds(60), now.plus(Duration.ofDays(3)));
            }
            return staff.onDuty(now).size();
        });
    }

    @Test
    void aPromiseFallsDueInTheMonthItIsThere() {
        var due = YearMonth.now(ZoneOffset.UTC)
                .plusMonths(2)
                .atDay(1)
                .atTime(5, 0)
                .toInstant(ZoneOffset.UTC);
        var early = expecting(town.promising("S09-021", EARLY), due);
        var late = expecting(town.promising("S09-021", LATE), due);
        var month = YearMonth.from(due.atZone(ZoneOffset.UTC));

        assertThat(open(early, month)).isEqualTo(1);
        assertThat(open(early, month.minusMonths(1))).isZero();
        assertThat(open(late, month)).isZero();
        assertThat(open(late, month.minusMonths(1))).isEqualTo(1);
    }

    private Town.Quarter expecting(Town.Quarter quarter, Instant due) {
        at(quarter.community(), () -> {
            var now = Instant.now();
            var version = promises.adopted("S09-021", now).orElseThrow().version();
            var subject = UUID.randomUUID();
            expectations.expect(new NewExpectation(
                    "servicedesk.arrival", subject, "T", version, "S09-021", now, due, due, "servicedesk.arrived"));
            return subject;
        });
        return quarter;
    }

    private int open(Town.Quarter quarter, YearMonth month) {
        return town.manager(quarter)
                .get("/api/communities/" + quarter.community() + "/wall?period=" + month)
                .body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals("S09-021"))
                .mapToInt(brick -> brick.path("open").asInt())
                .sum();
    }

    private <T> T at(UUID community, java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Scope.of(community, Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }
}
