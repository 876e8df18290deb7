package io.anju.equipment;

import static io.anju.equipment.Plant.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs out stands in one calendar, is told before it does, and is owed where it is promised. */
@SimulationTest
class ExpiryStory {

    private Plant plant;

    @BeforeEach
    void aPlant(@Autowired Town town, @Autowired Places places, @Autowired TransactionTemplate transaction) {
        plant = new Plant(town, places, transaction);
    }

    @Test
    void whatRunsOutFirstStandsAtTheTopWithTheCertificatesOfThePeopleAmongThem() {
        var site = plant.promising("S09-021");
        var today = plant.today();
        var care =
                ",\"contractor\":\"华电维保\",\"licence\":\"CZ-1\",\"licenceUntil\":\"%s\"".formatted(today.plusDays(60));
        var technician = "\"" + site.quarter.technician() + "\"";
        var item = site.add(site.machine("G-1", "generator", technician, care)
                .replace(
                        "\"serial\":\"9-1\"",
                        "\"serial\":\"9-1\",\"warrantyUntil\":\"%s\"".formatted(today.plusDays(400))));
        keep(site, "lift", item, null, today.minusDays(400), today.minusDays(1));
        keep(site, "water-tank", null, "生活水箱", today, today.plusDays(90));
        var held = site.manager.post(
                site.at("staff/" + site.quarter.technician() + "/qualifications"),
                "{\"name\":\"高压电工证\",\"number\":\"T-1\",\"expiresOn\":\"%s\"}".formatted(today.plusDays(30)));
        assertThat(held.status()).as(held.text()).isEqualTo(201);

        assertThat(calendar(site, site.manager, "limit=50"))
                .containsExactly(
                        "电梯检验 OVER", "高压电工证 WITHIN_30_DAYS", "外包单位资质 WITHIN_60_DAYS", "水箱清洗 WITHIN_90_DAYS", "保修 FAR");
        assertThat(calendar(site, site.manager, "within=60")).hasSize(3);
        var first = site.manager.get(site.at("equipment-expiries?limit=2")).body();
        assertThat(calendar(
                        site,
                        site.manager,
                        "limit=2&after=" + first.path("next").asString()))
                .containsExactly("外包单位资质 WITHIN_60_DAYS", "水箱清洗 WITHIN_90_DAYS");
        assertThat(calendar(site, plant.town.technician(site.quarter), "within=60"))
                .as("certificates of colleagues are for who may read who works here")
                .hasSize(2);
    }

    @Test
    void aPaperIsRenewedByTheNextAndTheOldOneStaysAsItWas() {
        var site = plant.promising("S09-021");
        var today = plant.today();
        var item = site.add(site.machine("L-1", "passenger-lift"));
        var old = keep(site, "lift", item, null, today.minusDays(300), today.plusDays(65));
        var next = site.manager.post(
                site.at("equipment-papers/" + old + "/renewal"), paper(site, today, today.plusDays(365)));
        assertThat(next.status()).as(next.text()).isEqualTo(201);
        assertThat(site.manager
                        .post(site.at("equipment-papers/" + old + "/renewal"), paper(site, today, today.plusDays(400)))
                        .type())
                .isEqualTo("urn:anju:equipment.renewed-already");
        var line = site.manager
                .get(site.at("equipment-papers/" + next.body().path("id").asString()))
                .body()
                .path("items");
        assertThat(stream(line).map(one -> one.path("given").path("validUntil").asString()))
                .containsExactly(
                        today.plusDays(365).toString(), today.plusDays(65).toString());
        assertThat(site.manager.get(site.at("equipment/" + item)).body().path("papers"))
                .hasSize(2);
        assertThat(calendar(site, site.manager, "")).containsExactly("电梯检验 FAR");

        assertThat(refusal(site, "lift", null, null)).isEqualTo("equipment.of-one-thing");
        assertThat(refusal(site, "lift", item, "电梯")).isEqualTo("equipment.of-one-thing");
        assertThat(refusal(site, "none", item, null)).isEqualTo("equipment.no-such-paper-kind");
        assertThat(site.manager
                        .post(
                                site.at("equipment-papers"),
                                given(
                                        "fire",
                                        null,
                                        "消防设施",
                                        paper(site, today, today.plusDays(9))
                                                .replace("\"issuerLicence\":\"JC-9\"", "\"issuerLicence\":null")))
                        .type())
                .as("a fire test is a licensed body's")
                .isEqualTo("urn:anju:equipment.agency-missing");
    }

    @Test
    void itIsToldNinetySixtyAndThirtyDaysBeforeAndOnTheDayItIsOverOnceEachUnlessItIsRenewed() {
        var site = plant.promising("S09-021");
        var today = plant.today();
        var item = site.add(site.machine("L-1", "passenger-lift")
                .replace(
                        "\"serial\":\"9-1\"",
                        "\"serial\":\"9-1\",\"warrantyUntil\":\"%s\"".formatted(today.plusDays(35))));
        keep(site, "lift", item, null, today, today.plusDays(100));
        var renewed = keep(site, "pressure-gauge", item, null, today, today.plusDays(100));
        var technician = plant.town.technician(site.quarter);
        assertThat(site.told(site.manager)).isEmpty();

        site.moveTo(today.plusDays(5), 9);
        assertThat(site.told(site.manager)).containsExactly("保修还有 30 天到期");
        assertThat(site.told(technician)).containsExactly("保修还有 30 天到期");
        site.moveTo(today.plusDays(10), 9);
        assertThat(site.told(site.manager)).containsExactlyInAnyOrder("保修还有 30 天到期", "电梯检验还有 90 天到期", "压力表检定还有 90 天到期");
        site.manager.post(
                site.at("equipment-papers/" + renewed + "/renewal"),
                paper(site, today.plusDays(10), today.plusDays(4000)));
        site.moveTo(today.plusDays(102), 9);
        assertThat(site.told(site.manager))
                .containsExactlyInAnyOrder(
                        "保修还有 30 天到期", "电梯检验还有 90 天到期", "压力表检定还有 90 天到期", "电梯检验还有 60 天到期", "电梯检验还有 30 天到期", "电梯检验已经过期");
        assertThat(site.told(technician)).hasSize(6);
    }

    @Clause("S11-218")
    void fireFacilitiesThatNobodyTestedWithinAYearAreRed(String clause) {
        var site = plant.promising(clause);
        var today = plant.today();
        site.add(site.machine("F-1", "fire-pump"));
        assertThat(site.brick(clause, today).path("subjects"))
                .as("never tested: owed by the end of the year")
                .hasSize(1);
        var old = keep(site, "fire", null, "全小区消防设施", today, today.plusYears(3));
        assertThat(site.brick(clause, today).path("met").asInt())
                .as("the first one")
                .isEqualTo(1);

        site.moveTo(today.plusYears(1), 20);
        var due = today.plusYears(1);
        assertThat(site.brick(clause, due).path("breached").asInt())
                .as("a year is a year, whatever the paper says")
                .isZero();
        site.moveTo(due.plusDays(1), 9);
        assertThat(site.brick(clause, due).path("breached").asInt()).isEqualTo(1);
        var late = site.manager.post(
                site.at("equipment-papers/" + old + "/renewal"), paper(site, due.plusDays(1), due.plusYears(1)));
        assertThat(late.status()).as(late.text()).isEqualTo(201);
        assertThat(site.brick(clause, due).path("breached").asInt())
                .as("it was late")
                .isEqualTo(1);
    }

    @Clause("S11-133")
    void aHighVoltageToolIsTestedBeforeItsReportRunsOut(String clause) {
        var site = plant.promising(clause);
        var today = plant.today();
        var glove = keep(site, "insulated-tool", null, "绝缘手套 1", today, today.plusDays(20));
        var rod = keep(site, "insulated-tool", null, "绝缘杆 2", today, today.plusDays(20));
        site.moveTo(today.plusDays(10), 9);
        assertThat(site.manager
                        .post(
                                site.at("equipment-papers/" + glove + "/renewal"),
                                paper(site, today.plusDays(10), today.plusDays(200)))
                        .status())
                .isEqualTo(201);
        site.moveTo(today.plusDays(21), 9);
        var brick = site.brick(clause, today.plusDays(20));
        assertThat(brick.path("met").asInt()).isEqualTo(1);
        assertThat(brick.path("breached").asInt()).isEqualTo(1);
        assertThat(calendar(site, site.manager, "within=0")).containsExactly("绝缘工具检测 OVER");

        assertThat(site.manager
                        .post(site.at("equipment-papers/" + rod + "/end"), "{\"because\":\"折断报废\"}")
                        .status())
                .isEqualTo(204);
        assertThat(calendar(site, site.manager, "within=0")).isEmpty();
    }

    private static List<String> calendar(Plant.Site site, Browser reader, String query) {
        return stream(reader.get(site.at("equipment-expiries?" + query)).body().path("items"))
                .map(one ->
                        one.path("what").asString() + " " + one.path("nearness").asString())
                .toList();
    }

    private static String keep(
            Plant.Site site,
            String kind,
            @Nullable String item,
            @Nullable String subject,
            LocalDate from,
            LocalDate until) {
        var answer =
                site.manager.post(site.at("equipment-papers"), given(kind, item, subject, paper(site, from, until)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static String refusal(Plant.Site site, String kind, @Nullable String item, @Nullable String subject) {
        var today = LocalDate.EPOCH;
        return site.manager
                .post(site.at("equipment-papers"), given(kind, item, subject, paper(site, today, today)))
                .type()
                .replace("urn:anju:", "");
    }

    private static String given(String kind, @Nullable String item, @Nullable String subject, String paper) {
        return "{\"kind\":\"%s\",\"item\":%s,\"subject\":%s,\"paper\":%s}"
                .formatted(kind, quoted(item), quoted(subject), paper);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String paper(Plant.Site site, LocalDate from, LocalDate until) {
        return """
                {"validFrom":"%s","validUntil":"%s","number":"N-1","issuer":"市检测院","issuerLicence":"JC-9","photos":["%s"]}""".formatted(from, until, site.photo());
    }
}
