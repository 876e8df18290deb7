package io.anju.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator keeps the country's days, a manager the hours of the community, and everybody may look. */
@AnjuTest
class CalendarStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    private Town.Quarter quarter;
    private Browser administrator;
    private Browser manager;

    @BeforeEach
    void aQuarter() {
        quarter = town.promising("S09-021");
        administrator = administratorOf(quarter.company());
        manager = town.manager(quarter);
    }

    private Browser administratorOf(UUID company) {
        var login = "administrator-" + UUID.randomUUID();
        var account = accounts.withPassword(login, Town.PASSWORD);
        accounts.grantCompanyWide(account, "administrator", company, LocalDate.of(2026, 1, 1));
        return town.browser().signIn(login, Town.PASSWORD);
    }

    @Test
    void aYearIsAnnouncedOneDaySetRightAndTheChangeKept() {
        var announced = administrator.put(days(2051), null, """
                {"source":"国办发明电","days":[
                  {"day":"2051-05-01","kind":"holiday","name":"劳动节"},
                  {"day":"2051-05-06","kind":"make_up_workday","name":"劳动节"}]}""");
        assertThat(announced.status()).as(announced.text()).isEqualTo(200);
        assertThat(manager.get("/api/holidays/2051").text()).isEqualTo(announced.text());

        var revision = announced.body().path("revision").asString();
        var changed =
                administrator.put(days(2051) + "/2051-05-02", revision, "{\"kind\":\"holiday\",\"name\":\"劳动节\"}");
        assertThat(changed.body().path("days")).as(changed.text()).hasSize(3);
        var late = administrator.put(days(2051) + "/2051-05-03", revision, "{\"kind\":\"holiday\",\"name\":\"节\"}");
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(administrator
                        .put(days(2051) + "/2051-05-03", null, "{\"kind\":\"holiday\",\"name\":\"节\"}")
                        .status())
                .isEqualTo(412);
        var back = administrator.put(
                days(2051) + "/2051-05-02",
                changed.body().path("revision").asString(),
                "{\"kind\":\"ordinary\",\"name\":\"劳动节\"}");
        assertThat(back.body().path("days")).as(back.text()).hasSize(2);

        var history =
                administrator.get(days(2051) + "/2051-05-02/history").body().path("items");
        assertThat(history).as("%s", history).hasSize(2);
        assertThat(history.get(1).path("after").path("withdrawn").asBoolean()).isTrue();
        assertThat(history.get(1).path("actor").asString())
                .isEqualTo(administrator.get("/api/me").body().path("account").asString());
    }

    @Test
    void whatCannotBeADayIsRefusedByItsName() {
        assertThat(refused(2052, "2052-05-06", "make_up_workday")).isEqualTo("urn:anju:calendar.made-up-on-a-weekday");
        assertThat(refused(2052, "2053-05-06", "holiday")).isEqualTo("urn:anju:calendar.not-in-the-year");
        assertThat(refused(1999, "1999-05-06", "holiday")).isEqualTo("urn:anju:calendar.year-out-of-range");
        assertThat(refused(2052, "2052-05-06", "fair")).isEqualTo("urn:anju:kernel.invalid");
        assertThat(administrator.get("/api/holidays/2052").type()).isEqualTo("urn:anju:calendar.no-such-year");
    }

    private String refused(int year, String day, String kind) {
        return administrator.put(days(year), null, """
                        {"source":"试","days":[{"day":"%s","kind":"%s","name":"节"}]}""".formatted(day, kind)).type();
    }

    @Test
    void onlyACompanyWideOfficeKeepsTheCountrysDays() {
        var body = "{\"source\":\"试\",\"days\":[{\"day\":\"2054-05-01\",\"kind\":\"holiday\",\"name\":\"节\"}]}";

        assertThat(manager.put(days(2054), null, body).status()).isIn(403, 404);
        assertThat(administratorOf(town.promising("S09-021").company())
                        .put(days(2054), null, body)
                        .status())
                .as("in the name of another company")
                .isEqualTo(404);
        assertThat(town.browser().get("/api/holidays").status()).isEqualTo(401);
        assertThat(manager.get("/api/holidays").body().path("missing").isArray())
                .isTrue();
    }

    @Test
    void aManagerSetsTheHoursVersionByVersion() {
        var today = LocalDate.now(SHANGHAI);
        var first = manager.post(hours(), """
                {"validFrom":"%s","windows":[{"on":"workday","opens":"09:00","closes":"12:00"},
                 {"on":"workday","opens":"13:30","closes":"18:00"},{"on":"holiday","opens":"00:00","closes":"00:00"}]}""".formatted(today));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var second = manager.post(hours(), """
                {"validFrom":"%s","windows":[{"on":"workday","opens":"08:00","closes":"20:00"}],"reason":"早了"}""".formatted(today));
        var items = second.body().path("items");
        assertThat(items).as(second.text()).hasSize(2);
        assertThat(items.get(0).path("revision").asInt()).isEqualTo(2);
        assertThat(items.get(0).path("superseded").asBoolean()).isFalse();
        assertThat(items.get(1).path("superseded").asBoolean()).isTrue();
        assertThat(items.get(1).path("windows")).hasSize(3);

        assertThat(manager.post(hours(), """
                {"validFrom":"%s","windows":[{"on":"workday","opens":"08:00","closes":"20:00"}]}""".formatted(today.minusDays(2))).type())
                .isEqualTo("urn:anju:calendar.days-gone");
        assertThat(manager.post(hours(), "{\"validFrom\":\"%s\",\"windows\":[]}".formatted(today))
                        .status())
                .isEqualTo(422);
        assertThat(town.technician(quarter).post(hours(), "{}").status()).isEqualTo(403);
    }

    @Test
    void anExampleSaysWhenAPromiseOfSoManyWorkingMinutesRunsOut() {
        var today = LocalDate.now(SHANGHAI);
        manager.post(hours(), """
                {"validFrom":"%s","windows":[{"on":"workday","opens":"09:00","closes":"10:00"},
                 {"on":"weekend","opens":"09:00","closes":"10:00"},{"on":"holiday","opens":"09:00","closes":"10:00"}]}""".formatted(today));
        var noon = today.plusDays(1).atTime(12, 0).atZone(SHANGHAI).toInstant();
        var example = manager.get(hours() + "/deadline?minutes=90&from=" + noon);
        assertThat(example.status()).as(example.text()).isEqualTo(200);
        assertThat(Instant.parse(example.body().path("deadline").asString()))
                .isEqualTo(today.plusDays(3).atTime(9, 30).atZone(SHANGHAI).toInstant());

        manager.post(hours(), """
                {"validFrom":"%s","windows":[{"on":"holiday","opens":"09:00","closes":"10:00"}]}""".formatted(today));
        assertThat(manager.get(hours() + "/deadline?minutes=30000&from=" + noon).type())
                .isEqualTo("urn:anju:calendar.never-open");
        assertThat(manager.get(hours() + "/deadline?minutes=0&from=" + noon).status())
                .isIn(400, 422);
    }

    @Test
    void theCommunitysClockSaysWhatDayItIsThere() {
        var clock = town.resident(quarter).get("/api/communities/" + quarter.community() + "/clock");
        var today = LocalDate.parse(clock.body().path("today").asString());

        assertThat(clock.body().path("zone").asString()).as(clock.text()).isEqualTo("Asia/Shanghai");
        assertThat(today).isBetween(LocalDate.now(SHANGHAI).minusDays(1), LocalDate.now(SHANGHAI));
        assertThat(clock.body().path("workday").asBoolean())
                .isEqualTo(clock.body().path("kind").asString().equals("workday"));
        assertThat(clock.body().path("kind").asString())
                .isIn(
                        "holiday",
                        today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? "workday" : "weekend",
                        "workday");
        assertThat(town.browser()
                        .get("/api/communities/" + quarter.community() + "/clock")
                        .status())
                .isEqualTo(401);
    }

    private String days(int year) {
        return "/api/companies/" + quarter.company() + "/holidays/" + year;
    }

    private String hours() {
        return "/api/communities/" + quarter.community() + "/working-hours";
    }
}
