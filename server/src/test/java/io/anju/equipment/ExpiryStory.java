package io.anju.equipment;

import static io.anju.equipment.Plant.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What runs out stands in one calendar and is told before it does. */
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
        site.keep("lift", item, null, today.minusDays(400), today.minusDays(1));
        site.keep("water-tank", null, "生活水箱", today, today.plusDays(90));
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
        var old = site.keep("lift", item, null, today.minusDays(300), today.plusDays(65));
        var next = site.manager.post(
                site.at("equipment-papers/" + old + "/renewal"), site.paper(today, today.plusDays(365)));
        assertThat(next.status()).as(next.text()).isEqualTo(201);
        assertThat(site.manager
                        .post(site.at("equipment-papers/" + old + "/renewal"), site.paper(today, today.plusDays(400)))
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
                                Plant.given(
                                        "fire",
                                        null,
                                        "消防设施",
                                        site.paper(today, today.plusDays(9))
                                                .replace("\"issuerLicence\":\"JC-9\"", "\"issuerLicence\":null")))
                        .type())
                .as("a fire test is a licensed body's")
                .isEqualTo("urn:anju:equipment.agency-missing");
    }

    @Test
    void thePaperOfAMachineThatWasScrappedIsNotRenewed() {
        var site = plant.promising("S09-021");
        var today = plant.today();
        var item = site.add(site.machine("L-1", "passenger-lift"));
        var paper = site.keep("lift", item, null, today.minusDays(300), today.plusDays(65));
        site.scrap(item, today);
        assertThat(site.manager
                        .post(site.at("equipment-papers/" + paper + "/renewal"), site.paper(today, today.plusDays(365)))
                        .type())
                .isEqualTo("urn:anju:equipment.paper-of-scrapped");
        assertThat(site.manager.get(site.at("equipment/" + item)).body().path("papers"))
                .hasSize(1);
    }

    @Test
    void itIsToldNinetySixtyAndThirtyDaysBeforeAndOnTheDayItIsOverOnceEachUnlessItIsRenewed() {
        var site = plant.promising("S09-021");
        var today = plant.today();
        var item = site.add(site.machine("L-1", "passenger-lift")
                .replace(
                        "\"serial\":\"9-1\"",
                        "\"serial\":\"9-1\",\"warrantyUntil\":\"%s\"".formatted(today.plusDays(35))));
        site.keep("lift", item, null, today, today.plusDays(100));
        var renewed = site.keep("pressure-gauge", item, null, today, today.plusDays(100));
        var technician = plant.town.technician(site.quarter);
        assertThat(site.told(site.manager)).isEmpty();

        site.moveTo(today.plusDays(5), 9);
        assertThat(site.told(site.manager)).containsExactly("保修还有 30 天到期");
        assertThat(site.told(technician)).containsExactly("保修还有 30 天到期");
        site.moveTo(today.plusDays(10), 9);
        assertThat(site.told(site.manager)).containsExactlyInAnyOrder("保修还有 30 天到期", "电梯检验还有 90 天到期", "压力表检定还有 90 天到期");
        site.manager.post(
                site.at("equipment-papers/" + renewed + "/renewal"),
                site.paper(today.plusDays(10), today.plusDays(4000)));
        site.moveTo(today.plusDays(102), 9);
        assertThat(site.told(site.manager))
                .containsExactlyInAnyOrder(
                        "保修还有 30 天到期", "电梯检验还有 90 天到期", "压力表检定还有 90 天到期", "电梯检验还有 60 天到期", "电梯检验还有 30 天到期", "电梯检验已经过期");
        assertThat(site.told(technician)).hasSize(6);
        assertThat(site.words(site.manager, "电梯检验已经过期"))
                .as("a lift must not run without")
                .contains(day(today.plusDays(100)) + " 到期", "没换新证前请停用");
        site.keep("water-tank", null, "生活水箱", today, today.plusDays(102));
        site.moveTo(today.plusDays(104), 9);
        assertThat(site.words(site.manager, "水箱清洗已经过期")).doesNotContain("停用");
    }

    @Test
    void theCalendarGoesOnWhereAPageEndedThoughManyThingsRunOutOnOneDay() {
        var site = plant.promising("S09-021");
        var day = plant.today().plusDays(60);
        for (var code : List.of("A-1", "A-2", "A-3")) {
            var care = ",\"contractor\":\"华电维保\",\"licence\":\"CZ-1\",\"licenceUntil\":\"%s\"".formatted(day);
            site.add(site.machine(code, "generator", "null", care)
                    .replace("\"serial\":\"9-1\"", "\"serial\":\"9-1\",\"warrantyUntil\":\"%s\"".formatted(day)));
            site.keep("water-tank", null, "水箱 " + code, plant.today(), day);
        }
        var all = subjects(site, "limit=50");
        assertThat(all).hasSize(9).doesNotHaveDuplicates();
        var read = new ArrayList<String>();
        var next = "";
        do {
            var page = site.manager
                    .get(site.at("equipment-expiries?limit=2" + (next.isEmpty() ? "" : "&after=" + next)))
                    .body();
            stream(page.path("items")).map(ExpiryStory::subject).forEach(read::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(read).containsExactlyElementsOf(all);
        assertThat(site.manager
                        .get(site.at("equipment-expiries?after=2026-02-31/PAPER/" + site.room))
                        .status())
                .as("no day of the calendar, and yet a place in it")
                .isEqualTo(200);
    }

    private static String subject(JsonNode entry) {
        return entry.path("running").asString() + entry.path("subject").asString();
    }

    private static List<String> subjects(Plant.Site site, String query) {
        return stream(site.manager
                        .get(site.at("equipment-expiries?" + query))
                        .body()
                        .path("items"))
                .map(ExpiryStory::subject)
                .toList();
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static List<String> calendar(Plant.Site site, Browser reader, String query) {
        return stream(reader.get(site.at("equipment-expiries?" + query)).body().path("items"))
                .map(one ->
                        one.path("what").asString() + " " + one.path("nearness").asString())
                .toList();
    }

    private static String refusal(Plant.Site site, String kind, @Nullable String item, @Nullable String subject) {
        var today = LocalDate.EPOCH;
        return site.manager
                .post(site.at("equipment-papers"), Plant.given(kind, item, subject, site.paper(today, today)))
                .type()
                .replace("urn:anju:", "");
    }
}
