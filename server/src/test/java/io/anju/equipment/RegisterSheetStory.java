package io.anju.equipment;

import static io.anju.equipment.Plant.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.testing.SimulationTest;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The register as a workbook: out, corrected and in again. */
@SimulationTest
class RegisterSheetStory {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Plant plant;

    @BeforeEach
    void aPlant(@Autowired Town town, @Autowired Places places, @Autowired TransactionTemplate transaction) {
        plant = new Plant(town, places, transaction);
    }

    @Test
    void theRegisterGoesOutAndComesInAgainUnchangedAndAWorkbookIsEnteredWholeOrNotAtAll() {
        var site = plant.promising("S09-021");
        site.add(site.machine("X-1", "fan"));
        var file = site.store(WORKBOOK, site.manager.download(site.at("equipment.xlsx")));
        assertThat(entered(site, file)).isEqualTo("0/0/1");

        var badge = stream(site.manager.get(site.at("staff")).body().path("items"))
                .findFirst()
                .orElseThrow()
                .path("badge")
                .asString();
        var wrong = sheet().row(
                        "X-2", "水泵", "给排水", "生活水泵", "B1-配电", null, null, null, null, null, null, null, null, badge,
                        null, null, null, "在用")
                .row(
                        "X-2", "水泵", "给排水", "消防水泵", "没有", null, null, null, null, "去年", null, null, null, "Z9", null,
                        null, null, "在用")
                .row(
                        null, "水泵", "给排水", "生活水泵", "B1-配电", null, null, null, null, null, null, null, null, null, null,
                        null, null, "在用");
        var refused = site.manager.post(
                site.at("equipment-imports"), "{\"file\":\"%s\"}".formatted(site.store(WORKBOOK, bytes(wrong))));
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:equipment.rows");
        assertThat(refused.text())
                .contains("第 3 行：“类别”里没有“消防水泵”", "“位置编号”里没有“没有”", "第 3 行：“出厂日期”", "“责任人工号”里没有“Z9”", "第 4 行：没有填“设备编号”");
        assertThat(site.codes("")).containsExactly("X-1");

        var good = site.store(
                WORKBOOK,
                bytes(sheet().row(
                                "X-2",
                                "水泵",
                                "给排水",
                                "生活水泵",
                                "B1-配电",
                                null,
                                "南泵",
                                null,
                                null,
                                plant.today(),
                                null,
                                null,
                                null,
                                badge,
                                null,
                                null,
                                null,
                                "停用")));
        assertThat(entered(site, good)).isEqualTo("1/0/0");
        assertThat(entered(site, good)).as("the same file twice adds nothing").isEqualTo("0/0/1");
        assertThat(site.codes("state=STOPPED")).containsExactly("X-2");
        var all = site.store(WORKBOOK, site.manager.download(site.at("equipment.xlsx")));
        assertThat(entered(site, all)).isEqualTo("0/0/2");
    }

    @Test
    void aRowChangesWhatItSaysAndPhotosAndDocumentsStay() {
        var site = plant.promising("S09-021");
        var photo = site.photo();
        var item = site.add(site.machine("X-1", "fan")
                .replace("\"photos\":[]", "\"photos\":[\"%s\"]".formatted(photo))
                .replace(
                        "\"documents\":[]",
                        "\"documents\":[{\"sha256\":\"%1$s\",\"name\":\"说明书\"},{\"sha256\":\"%1$s\",\"name\":\"合格证\"}]"
                                .formatted(photo)));
        var file = site.store(
                WORKBOOK,
                bytes(sheet().row(
                                "X-1",
                                "排风机",
                                "暖通空调",
                                "通风机",
                                "B1-配电",
                                null,
                                "南风",
                                null,
                                null,
                                plant.today(),
                                null,
                                null,
                                plant.today().plusDays(300),
                                null,
                                null,
                                null,
                                null,
                                "停用")
                        .row(
                                "X-2", "新风机", "暖通空调", "通风机", "B1-配电", null, null, null, null, null, null, null, null,
                                null, null, null, null, "在用")));
        assertThat(entered(site, file)).isEqualTo("1/1/0");
        var given = site.open(item).path("given");
        assertThat(given.path("name").asString()).isEqualTo("排风机");
        assertThat(given.path("state").asString()).isEqualTo("STOPPED");
        assertThat(given.path("position").isMissingNode()
                        || given.path("position").isNull())
                .isTrue();
        assertThat(given.path("make").path("maker").asString()).isEqualTo("南风");
        assertThat(given.path("make").path("madeOn").asString())
                .isEqualTo(plant.today().toString());
        assertThat(given.path("make").path("warrantyUntil").asString())
                .isEqualTo(plant.today().plusDays(300).toString());
        assertThat(stream(given.path("photos")).map(JsonNode::asString)).containsExactly(photo);
        assertThat(stream(given.path("documents")).map(one -> one.path("name").asString()))
                .containsExactly("说明书", "合格证");
        assertThat(site.open(item).path("version").asInt()).isEqualTo(2);
        assertThat(entered(site, file))
                .as("the same file twice changes nothing")
                .isEqualTo("0/0/2");
    }

    @Test
    void aStoppedClassKeepsItsMachinesInAWorkbookAndTakesNoNewOnes() {
        var site = plant.promising("S09-021");
        site.add(site.machine("X-1", "fan"));
        var stopped = "{\"name\":\"暖通空调\",\"n\":6,\"licensed\":false,\"active\":false}";
        assertThat(site.manager
                        .put(site.at("equipment-classes/hvac"), "0", stopped)
                        .status())
                .isEqualTo(204);
        var file = site.store(WORKBOOK, site.manager.download(site.at("equipment.xlsx")));
        assertThat(entered(site, file)).isEqualTo("0/0/1");
        var rows = sheet().row(
                        "X-1", "二号机", "暖通空调", "通风机", "B1-配电", null, null, null, null, null, null, null, null, null,
                        null, null, null, "在用");
        assertThat(entered(site, site.store(WORKBOOK, bytes(rows)))).isEqualTo("0/1/0");
        var more = sheet().row(
                        "X-2", "三号机", "暖通空调", "通风机", "B1-配电", null, null, null, null, null, null, null, null, null,
                        null, null, null, "在用");
        var refused = site.manager.post(
                site.at("equipment-imports"), "{\"file\":\"%s\"}".formatted(site.store(WORKBOOK, bytes(more))));
        assertThat(refused.text()).contains("第 2 行：“类别”里没有“通风机”");
    }

    private static String entered(Plant.Site site, String file) {
        var answer = site.manager.post(site.at("equipment-imports"), "{\"file\":\"%s\"}".formatted(file));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var body = answer.body();
        return body.path("added").asInt() + "/" + body.path("changed").asInt() + "/"
                + body.path("unchanged").asInt();
    }

    private Spreadsheet workbook = new Spreadsheet();

    private Spreadsheet.Sheet sheet() {
        workbook = new Spreadsheet();
        return workbook.sheet("设备台账")
                .row(
                        "设备编号", "名称", "系统", "类别", "位置编号", "具体位置", "厂家", "型号", "出厂编号", "出厂日期", "安装日期", "启用日期", "保修到期",
                        "责任人工号", "维保单位", "资质证号", "资质到期", "状态");
    }

    private byte[] bytes(Spreadsheet.Sheet filled) {
        assertThat(filled).isNotNull();
        return workbook.bytes();
    }
}
