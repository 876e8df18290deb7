package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager pastes the list of homes and owners, as a table or a row. */
@AnjuTest
class LedgerStory {

    @Autowired
    Town town;

    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    private String path() {
        return "/api/communities/" + quarter.community() + "/ledger";
    }

    private Browser.Answer paste(boolean check, List<String> lines) {
        var quoted = lines.stream()
                .map(line -> "\"" + line.replace("\t", "\\t") + "\"")
                .collect(Collectors.joining(","));
        return manager.post(path(), "{\"lines\":[%s],\"check\":%s}".formatted(quoted, check));
    }

    private static void assertEntered(Browser.Answer answer, int homes, int people, int known) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("homes").asInt()).as("homes").isEqualTo(homes);
        assertThat(answer.body().path("people").asInt()).as("people").isEqualTo(people);
        assertThat(answer.body().path("known").asInt()).as("known").isEqualTo(known);
    }

    @Test
    void homesAndPeopleAreAddedOnceHoweverOftenTheyArePasted() {
        var lines = List.of(
                "楼\t单元\t层\t房号\t姓名\t手机\t业主/租户",
                "5号楼\t1单元\t3层\t301室\t王女士\t19700030001\t业主",
                "5\t1\t3\t301\t王先生\t197 0003 0002\t家属",
                "",
                "5，1，3，302",
                "5\t1\t3\t301\t王女士\t19700030001\t业主");
        assertEntered(paste(true, lines), 2, 2, 1);
        assertThat(total()).as("only checked").isEqualTo(1);

        assertEntered(paste(false, lines), 2, 2, 1);
        assertEntered(paste(false, lines), 0, 0, 4);

        assertThat(total()).isEqualTo(3);
        var found = manager.get(path() + "?q=5-1-301").body().path("items").get(0);
        assertThat(found.path("spokenLabel").asString()).isEqualTo("5号楼1单元301");
        assertThat(found.path("people").toString()).contains("王女士", "王先生", "197****0001", "OWNER", "HOUSEHOLD");
        assertThat(manager.get(path() + "?after=5-1-301").body().path("items")).hasSize(1);
    }

    @Test
    void aHouseholdWithOnlyALandlineIsPastedToo() {
        assertEntered(paste(false, List.of("5,2,1,101,程女士,021-61234581转801,业主")), 1, 1, 0);
        assertThat(manager.get(path() + "?q=4581").body().path("items").toString())
                .contains("5-2-101", "021****4581");
    }

    @Test
    void roomsStandInTheOrderPeopleCount() {
        paste(false, List.of("10,1,1,101", "9,1,10,1001", "9,1,2,201"));
        assertThat(manager.get(path())
                        .body()
                        .path("items")
                        .valueStream()
                        .map(home -> home.path("label").asString()))
                .containsExactly("3-2-1102", "9-1-201", "9-1-1001", "10-1-101");
        var after = manager.get(path() + "?after=9-1-201").body().path("items");
        assertThat(after.valueStream().map(home -> home.path("label").asString()))
                .containsExactly("9-1-1001", "10-1-101");
    }

    @Test
    void whereALineIsWrongNoneIsKeptAndEachIsNamed() {
        var answer = paste(
                false,
                List.of(
                        "6,1,1,101,王女士,19700030003,业主",
                        "6,1,1,102,王女士,123,业主",
                        "6,1,1",
                        "6,1,1,103,王女士,19700030003,亲戚",
                        "6,1,2,1,王女士,19700030003,业主"));

        assertThat(answer.type()).as(answer.text()).isEqualTo("urn:anju:community.ledger-lines");
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("lines[1]");
        assertThat(answer.text()).contains("第 2 行：手机号", "第 3 行：要有 7 项", "第 4 行：最后一项", "第 5 行：6-1-1");
        assertThat(total()).isEqualTo(1);
        assertThat(paste(true, List.of("", " ")).type()).isEqualTo("urn:anju:community.ledger-is-empty");
    }

    @Test
    void whoLeftIsNotBroughtBackByTheSameTable() {
        var lines = List.of("7,1,1,101,钱先生,19700070001,业主", "7,1,1,101,孙女士,19700070002,租户");
        assertEntered(paste(false, lines), 1, 2, 0);
        var home = "/api/communities/" + quarter.community() + "/spaces/"
                + manager.get(path() + "?q=7-1-101")
                        .body()
                        .path("items")
                        .get(0)
                        .path("space")
                        .asString();
        manager.get(home + "/people").body().path("items").forEach(person -> {
            var end = home + "/people/" + person.path("id").asString() + "/end";
            assertThat(manager.post(end, "{\"reason\":\"搬走了\"}").status()).isEqualTo(204);
        });

        assertEntered(paste(false, lines), 0, 0, 2);

        assertThat(manager.get(home + "/people").body().path("items")).isEmpty();
    }

    @Test
    void twoThousandLinesAreTakenAtOnceAndNoMore() {
        var lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(n -> "%d,%d,%d,%d0%d,住户%d,1960%07d,业主"
                        .formatted(n / 200 + 20, n / 100 % 2 + 1, n / 4 % 25 + 1, n / 4 % 25 + 1, n % 4 + 1, n, n))
                .toList();
        var entered = paste(false, lines);
        assertEntered(entered, 2000, 2000, 0);

        assertThat(paste(true, IntStream.rangeClosed(0, 2000).mapToObj(n -> "").toList())
                        .text())
                .contains("2000 行");
    }

    @Test
    void onlyWhoKeepsTheLedgerWritesInIt() {
        var line = "{\"lines\":[\"6,1,1,101\"]}";
        assertThat(town.technician(quarter).post(path(), line).status()).isEqualTo(403);
        assertThat(town.manager(town.promising("S09-021")).post(path(), line).status())
                .isEqualTo(404);
    }

    private int total() {
        return manager.get(path()).body().path("total").asInt();
    }
}
