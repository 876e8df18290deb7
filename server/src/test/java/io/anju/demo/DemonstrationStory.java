package io.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.identity.SecondFactorAsked;
import io.anju.identity.oauth.Providers;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.workforce.Staff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody who starts the demonstration finds, with the sign-ins it prints. */
@AnjuTest
class DemonstrationStory {

    @Autowired
    Demonstration demonstration;

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient sql;

    @Autowired
    Steps steps;

    @Autowired
    Providers providers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Shifts shifts;

    @Autowired
    Staff staff;

    @Autowired
    BusinessClock clock;

    @Autowired
    FlywayConnectionDetails owner;

    @Value("${anju.data}")
    Path data;

    @Test
    void aStartThatWasCutOffTwiceIsGoneOnWithAndThePrintedSignInsLeadIn() throws SQLException {
        endsInTheMiddleOfTheSecondCommunity();
        endsBetweenAPostingAndItsNextStep();

        thePrintedSignInsLeadToTwoHomesAnOpenRequestAndASharedPhone();
        assertThat(steps.done(Steps.COMPLETE)).isTrue();
        var accountsThere = accountsThere();
        demonstration.fill();
        assertThat(accountsThere()).as("a second time it does nothing").isEqualTo(accountsThere);
        theFirstCompanyShowsTwoCommunities();
        somebodyIsOnDutyForAMonthAndAgainAYearLater();
    }

    private void theFirstCompanyShowsTwoCommunities() {
        var garden = registry.withShortCode("QH").orElseThrow().id();
        var company = registry.companyOf(garden, LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT))
                .orElseThrow()
                .company();
        assertThat(registry.managedBy(company, LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT)))
                .extracting(managed -> managed.site().name())
                .containsExactly("青禾花园", "香樟里");
    }

    private void somebodyIsOnDutyForAMonthAndAgainAYearLater() {
        demonstration.keepOnDuty();
        for (var code : List.of("QH", "YQ", "XZ")) {
            var here = Scope.of(registry.withShortCode(code).orElseThrow().id(), Actor.NOBODY);
            var now = clock.instant();
            var someday = now.plus(Duration.ofDays(29));
            var technician = here.get(() -> staff.onDuty(someday)).getFirst().employee();
            here.run(() -> shifts.keep(technician, now));
            assertThat(here.get(() -> staff.onDuty(now))).as(code).hasSize(1);

            var nextYear = now.plus(Duration.ofDays(365));
            assertThat(here.get(() -> staff.onDuty(nextYear))).isEmpty();
            here.run(() -> shifts.keep(technician, nextYear));
            assertThat(here.get(() -> staff.onDuty(nextYear))).as(code).hasSize(1);
        }
    }

    @Test
    void whatTheDataWasBegunAsOutlivesTheWishOfALaterStart() {
        begunAs(Steps.EMPTY, () -> {
            assertThat(new Beginning(steps, true).isForShow()).isFalse();
            assertThat(providers.offered()).isEmpty();
            events.publishEvent(new SecondFactorAsked("qinghe-hq"));
            assertThat(data.resolve("authenticator.log")).doesNotExist();
        });
        begunAs(Steps.DEMONSTRATION, () -> {
            assertThat(new Beginning(steps, false).isForShow()).isTrue();
            assertThat(providers.offered()).containsExactly("wechat", "wecom");
        });
    }

    private void begunAs(String beginning, Runnable then) {
        transaction.executeWithoutResult(undone -> {
            sql.sql("insert into first_start (step, made, done_at) values (:step, :made, now()) on conflict do nothing")
                    .param("step", beginning)
                    .param("made", UUID.randomUUID())
                    .update();
            then.run();
            undone.setRollbackOnly();
        });
    }

    private void endsInTheMiddleOfTheSecondCommunity() {
        var inTheWay = accounts.withPassword("yunqi-admin", Town.PASSWORD);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(demonstration::fill);
        assertThat(steps.done(Steps.COMPLETE)).isFalse();
        assertThat(registry.withShortCode("QH")).isPresent();
        assertThat(registry.withShortCode("YQ"))
                .as("a step that did not end left nothing")
                .isEmpty();
        sql.sql("update account set login = 'somebody-else' where id = :id")
                .param("id", inTheWay)
                .update();
    }

    /** As if it had been killed there: what was done after the posting is not noted, nor was it done. */
    private void endsBetweenAPostingAndItsNextStep() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var forget = connection.createStatement()) {
            assertThat(forget.executeUpdate("delete from first_start where step = 'QC/badge'"))
                    .isEqualTo(1);
        }
    }

    private long accountsThere() {
        return sql.sql("select count(*) from account").query(Long.class).single();
    }

    private void thePrintedSignInsLeadToTwoHomesAnOpenRequestAndASharedPhone() {
        demonstration.fill();

        var resident = town.browser().signInByPhone("19900005678", data);
        var homes = resident.get("/api/me").body().path("homes");
        assertThat(homes.size()).isEqualTo(2);
        assertThat(homes.toString()).contains("青禾花园", "云栖广场");
        var garden = homes.get(0).path("community").asString();
        var home = homes.get(0).path("space").asString();
        var people = resident.get("/api/me/communities/" + garden + "/homes/" + home + "/people");
        assertThat(people.text()).contains("程小雨");

        var phone = town.browser().signIn("qinghe", Demonstration.PASSWORD);
        assertThat(phone.get("/api/communities/" + garden + "/home-requests").text())
                .contains("周先生");
        enrol(phone, garden);
        phone.post("/api/sign-out", "");
        var scanned = phone.post(
                "/api/sign-in/badge", "{\"badge\":\"%s\",\"pin\":\"%s\"}".formatted(printedBadge(), Demonstration.PIN));
        assertThat(scanned.body().path("name").asString()).isEqualTo("张立新");
    }

    private static void enrol(Browser phone, String community) {
        var device = "/api/communities/" + community + "/shared-devices/" + UUID.randomUUID();
        var name = "{\"name\":\"一班手机\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(phone.put(device, "application/json", name).status()).isEqualTo(200);
    }

    private String printedBadge() {
        var line = demonstration.signIns().getFirst();
        var badge = Pattern.compile("/q/[^，]+").matcher(line);
        assertThat(badge.find()).as(line).isTrue();
        return badge.group();
    }
}
