package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a company says of its categories is what happens: minutes, checklist, and whom the steward chooses. */
@SimulationTest
class CategoryRulesStory {

    private static final String LIST = "\"checklist\":[\"关好水阀\",\"试水三分钟\"],\"checklistRequired\":%s,";

    @Autowired
    Town town;

    @Clause("S09-021")
    void ownMinutesTightenWhatIsPromisedAndNeverLoosenIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        written(quarter, "\"arriveMinutes\":60,\"acceptMinutes\":3,", "AUTOMATIC");
        var loose = taken(manager, quarter);
        assertThat(limit(loose, "arrive")).isEqualTo(Duration.ofMinutes(15));
        assertThat(limit(loose, "accept")).isEqualTo(Duration.ofMinutes(3));

        var other = town.promising(clause);
        var desk = town.manager(other);
        written(other, "\"arriveMinutes\":10,", "AUTOMATIC");
        var tight = taken(desk, other);
        assertThat(limit(tight, "arrive")).isEqualTo(Duration.ofMinutes(10));

        moveClock(other, IntakeStory.due(tight, "arrive").plusSeconds(1));

        assertThat(verdict(desk, other, clause)).isEqualTo("breached");
    }

    @Test
    void whatHasToBeTickedIsTickedBeforeItIsDoneAndStandsOnPaper() throws Exception {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        written(quarter, LIST.formatted(true), "AUTOMATIC");
        var ticket = id(taken(manager, quarter));
        written(quarter, "", "AUTOMATIC", "1");
        var technician = town.technician(quarter);
        var ask = technician.get(at(quarter, "/my-tickets")).body().path("asks").get(0);
        assertThat(ask.path("checklist").toString()).contains("关好水阀", "试水三分钟");
        assertThat(ask.path("checklistRequired").asBoolean()).isTrue();
        say(technician, quarter, "arrive", ticket, "");

        var lacking = say(technician, quarter, "finish", ticket, "\"checked\":[\"关好水阀\"]");
        assertThat(lacking.status()).as(lacking.text()).isEqualTo(422);
        assertThat(lacking.body().path("errors").toString()).contains("试水三分钟").doesNotContain("关好水阀");

        var done = say(technician, quarter, "finish", ticket, "\"checked\":[\"关好水阀\",\"试水三分钟\",\"别的\"]");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(manager.get(at(quarter, "/tickets/" + ticket + "/visits")).text())
                .contains("\"checked\":[\"关好水阀\",\"试水三分钟\"]");
        assertThat(words(manager.download(at(quarter, "/tickets/" + ticket + "/work-order.pdf"))))
                .contains("检查单", "√ 试水三分钟");
    }

    @Test
    void aListThatIsNotAskedForHoldsNobodyUpAndAnswersHaveNone() {
        var quarter = town.promising("S09-021");
        written(quarter, LIST.formatted(false), "AUTOMATIC");
        var ticket = id(taken(town.manager(quarter), quarter));
        var technician = town.technician(quarter);
        say(technician, quarter, "arrive", ticket, "");
        assertThat(say(technician, quarter, "finish", ticket, "").status()).isEqualTo(200);

        assertThat(write(quarter, "\"checklistRequired\":true,", "AUTOMATIC", "1")
                        .type())
                .isEqualTo("urn:anju:servicedesk.checklist-missing");
        var answered = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/asking", "0", """
                {"name":"咨询","n":50,"kind":"ENQUIRY","nature":"ORDINARY","visit":false,"finishMinutes":60,"acceptMinutes":5,
                 "profile":"STANDARD","charged":"NOBODY","dispatch":"AUTOMATIC","active":true}""");
        assertThat(answered.type()).isEqualTo("urn:anju:servicedesk.steps-without-visit");
    }

    @Test
    void theStewardOfThePlaceSaysWhoGoesOrOffersItToAll() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var steward = town.colleague(quarter);
        written(quarter, "", "STEWARD");
        var unkept = id(taken(manager, quarter));
        var phone = town.byPhone(steward.phone());
        assertThat(choices(phone, quarter))
                .as("nobody keeps the place: the desk chooses")
                .isEmpty();
        assertThat(choose(phone, quarter, unkept, null).type()).isEqualTo("urn:anju:servicedesk.not-your-district");
        assertThat(manager.post(at(quarter, "/tickets/" + unkept + "/assignment"), employee(quarter.technician()))
                        .status())
                .isEqualTo(200);

        var kept = manager.post(at(quarter, "/districts"), """
                {"care":"STEWARD","name":"3号楼管家","keeper":"%s","places":["%s"]}""".formatted(steward.employee(), quarter.home()));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        var first = taken(manager, quarter);
        assertThat(first.path("state").asString()).isEqualTo("reported");
        assertThat(phone.get("/api/me/messages").text()).contains("请您派人", "/choices");
        assertThat(choices(phone, quarter)).hasSize(1);
        assertThat(phone.get(at(quarter, "/my-choices")).body().path("hands")).isNotEmpty();
        assertThat(choices(town.technician(quarter), quarter)).isEmpty();

        assertThat(choose(phone, quarter, id(first), quarter.technician()).status())
                .isEqualTo(200);
        var given = manager.get(at(quarter, "/tickets/" + id(first))).body();
        assertThat(given.path("state").asString()).isEqualTo("assigned");
        assertThat(given.path("timeline").toString()).contains("片区管家指定");

        var second = id(taken(manager, quarter));
        assertThat(choose(phone, quarter, second, null).status()).isEqualTo(200);
        assertThat(town.technician(quarter).get(at(quarter, "/pool")).text()).contains(second);
        assertThat(choose(phone, quarter, second, quarter.technician()).status())
                .isEqualTo(409);
    }

    @Test
    void theStewardChoosesOnlyWhatIsLeftToThemAndNothingThatGoesWithAnother() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var steward = town.colleague(quarter);
        manager.post(at(quarter, "/districts"), """
                {"care":"STEWARD","name":"3号楼管家","keeper":"%s","places":["%s"]}""".formatted(steward.employee(), quarter.home()));
        var phone = town.byPhone(steward.phone());
        written(quarter, "", "BY_HAND");
        var desks = id(taken(manager, quarter));
        assertThat(choose(phone, quarter, desks, quarter.technician()).type())
                .as("the desk chooses who goes to it")
                .isEqualTo("urn:anju:servicedesk.not-at-this-step");
        assertThat(manager.get(at(quarter, "/tickets/" + desks))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("reported");

        written(quarter, "", "STEWARD", "1");
        var lead = id(taken(manager, quarter));
        var same = id(taken(manager, quarter));
        assertThat(choices(phone, quarter)).hasSize(2);
        var merged = manager.post(at(quarter, "/tickets/" + same + "/merger"), "{\"into\":\"%s\"}".formatted(lead));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(choices(phone, quarter))
                .extracting(CategoryRulesStory::id)
                .as("whoever goes to the one goes to the other")
                .containsExactly(lead);
    }

    private static JsonNode choices(Browser phone, Town.Quarter quarter) {
        return phone.get(at(quarter, "/my-choices")).body().path("items");
    }

    private static Answer choose(Browser phone, Town.Quarter quarter, String ticket, @Nullable UUID employee) {
        return phone.post(at(quarter, "/tickets/" + ticket + "/choice"), employee == null ? "{}" : employee(employee));
    }

    private static String employee(UUID employee) {
        return "{\"employee\":\"%s\"}".formatted(employee);
    }

    private void written(Town.Quarter quarter, String more, String dispatch) {
        written(quarter, more, dispatch, "0");
    }

    private void written(Town.Quarter quarter, String more, String dispatch, String version) {
        var answer = write(quarter, more, dispatch, version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer write(Town.Quarter quarter, String more, String dispatch, String version) {
        return town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/lock", version, """
                {"name":"门锁","n":3,"kind":"REPAIR","nature":"MINOR","visit":true,"finishMinutes":1440,%s
                 "profile":"STANDARD","charged":"REPORTER","dispatch":"%s","active":true}""".formatted(
                                more, dispatch));
    }

    private static JsonNode taken(Browser manager, Town.Quarter quarter) {
        var answer = manager.post(at(quarter, "/tickets"), call(quarter).replace("leak", "lock"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static Answer say(Browser technician, Town.Quarter quarter, String kind, String ticket, String more) {
        return send(technician, quarter, saying(command(technician, kind, ticket, now(technician)), more));
    }

    private static Instant now(Browser browser) {
        return Instant.parse(browser.get("/api/clock").body().path("now").asString());
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private static Duration limit(JsonNode ticket, String clock) {
        return Duration.between(Instant.parse(ticket.path("reportedAt").asString()), IntakeStory.due(ticket, clock));
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String words(byte[] paper) throws Exception {
        try (var read = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(read);
        }
    }
}
