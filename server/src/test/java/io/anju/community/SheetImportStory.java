package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.WorkbookReader;
import io.anju.jobs.DueWorkHandler;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.LongRun;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Spreadsheet.Formula;
import io.anju.testing.Spreadsheet.Wrong;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A manager enters the community from the workbook that the desk has kept for years. */
@AnjuTest
class SheetImportStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Town town;

    @Autowired
    List<DueWorkHandler> handlers;

    @Autowired
    @Qualifier("forgottenSheets")
    RecurringJob forget;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    private String path(String rest) {
        return "/api/communities/" + quarter.community() + rest;
    }

    /** Twenty kinds of dirt that a person would read past. */
    private static Spreadsheet dirty() {
        var workbook = new Spreadsheet();
        workbook.sheet("5号楼住宅")
                .row("青禾花园住户台账", null, null, null, null, null, null)
                .merge("A1:G1")
                .row("制表：前台", null, null, null, null, "2026年11月")
                .blank()
                .row("单元", "房 号", "建筑面积(㎡)", "业主信息", null, "交房日期", "入住情况")
                .row(null, null, null, "姓名", "联系电话", null, null)
                .merge("D4:E4")
                .row("1单元", "101", "98.90㎡", "王女士、李先生", "19710000001、19710000002", "2011年8月25日", "自住")
                .row(null, "102室", "１２０．５", "赵　女士", "+86 197-1000-0003", "2011.8.25", "空置")
                .merge("A6:A7")
                .row("小计", null, 219.4, null, null, null, null)
                .row("单元", "房 号", "建筑面积(㎡)", "姓名", "联系电话", null, null)
                .hiddenRow(2, 201, 88, "旧业主", "19710000004", null, null)
                .row(2, 202, new Formula("40+48.5", 88.5), "钱先生", "19710000005；19710000006", 40780, "出租")
                .row(2, 202, new Formula("40+48.5", 88.5), "钱先生", "197 1000 0005/19710000006", "20110825", "出租")
                .row(2, 203, null, "孙女士", "62345678", null, "不好说")
                .row("合计", "4户", new Formula("SUM(C6:C12)", 396.4), null, null, null, null);
        workbook.sheet("商铺")
                .row("铺位号", "业态", "商户", "电话", "起租日期", "到期日期", "经营状态")
                .row("S1-101", "商铺", "花店", 19710000007L, LocalDate.of(2026, 1, 1), "2036-12-31", "营业")
                .row("S1-102", null, "无", "无", null, null, "停业");
        workbook.sheet("填表说明").row("一行一户");
        workbook.hiddenSheet("去年").row("楼号", "房号").row("9", "901");
        return workbook;
    }

    @Test
    void aDirtyLedgerIsEnteredWholeAndOnceAndComesOutAsItWentIn() {
        var file = dirty().bytes();
        var read = checked(begin("台账.xlsx", file));
        assertThat(read.path("stops").asInt()).as(read.toString()).isZero();
        assertCounts(read, 6, 0, 5);
        assertThat(read.path("hidden").asInt()).isEqualTo(1);
        assertThat(read.path("totals").asInt()).isEqualTo(2);
        assertThat(read.path("faults").toString()).contains("没有录入", "没有面积", "重复", "没认出来");
        assertThat(total()).as("only checked").isEqualTo(1);

        assertThat(manager.post(path("/ledger/imports/" + id(read) + "/keep"), "")
                        .status())
                .isEqualTo(202);
        assertThat(inState("KEPT", id(read)).path("counts").path("homes").asInt())
                .isEqualTo(6);
        assertThat(total()).isEqualTo(7);
        var home = manager.get(path("/ledger?q=5-1-101")).body().path("items").get(0);
        assertThat(home.path("spokenLabel").asString()).isEqualTo("5号楼1单元101");
        assertThat(home.path("people").toString()).contains("王女士", "李先生", "197****0001", "OWNER");
        assertThat(manager.get(path("/spaces?q=19710000006")).text())
                .as("by the other number")
                .contains("5-2-202");
        assertThat(manager.post(path("/ledger/imports/" + id(read) + "/keep"), "")
                        .type())
                .isEqualTo("urn:anju:community.import-is-busy");

        assertCounts(checked(begin("台账.xlsx", file)), 0, 0, 0);

        var taken = manager.download(path("/ledger.xlsx"));
        assertThat(cells(taken))
                .anySatisfy(row -> assertThat(row)
                        .contains("5号楼", "2", "202", "住宅", "88.5", "已入住", "钱先生", "197****0005、197****0006", "业主"));
        var again = checked(begin("导出.xlsx", taken));
        assertThat(again.path("stops").asInt()).as(again.toString()).isZero();
        assertCounts(again, 0, 0, 0);
        assertThat(cells(manager.download(path("/ledger.xlsx")))).isEqualTo(cells(taken));
    }

    @Test
    void whatIsWrongIsToldBySheetRowAndColumnAndNothingIsKept() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户")
                .row("楼栋", "房号", "建筑面积", "业主", "电话", "入住日期")
                .row("6", "101", 98.9, "王女士", "19710000011", "2026-01-01")
                .row("6", "102", -1, "王女士", "1971000001", "2026-02-30")
                .row("6", null, "很大", "王女士、李先生", "19710000011", "去年")
                .row("6", "101", 99, "王女士", "19710000011", null)
                .row("6", "103", new Wrong("#REF!"), null, null, null);
        var read = checked(begin("住户.xlsx", workbook.bytes()));

        var told = read.path("faults")
                .valueStream()
                .map(fault -> "%s!%s%s"
                        .formatted(
                                fault.path("sheet").asString(),
                                fault.path("column").asString(),
                                fault.path("row").asString()))
                .toList();
        assertThat(told).contains("住户!C3", "住户!E3", "住户!F3", "住户!B4", "住户!C4", "住户!F4", "住户!C5", "住户!C6");
        assertThat(read.path("faults").get(0).path("text").asString()).matches(".*\\p{IsHan}.*");
        var kept = manager.post(path("/ledger/imports/" + id(read) + "/keep"), "");
        assertThat(kept.type()).isEqualTo("urn:anju:community.import-has-faults");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(total()).isEqualTo(1);
        var marked = cells(manager.download(path("/ledger/imports/" + id(read) + "/marked.xlsx")));
        assertThat(marked.getFirst()).endsWith("要改的地方");
        assertThat(marked.get(2)).anySatisfy(cell -> assertThat(cell).contains("面积要大于 0", "手机号是 11 位", "没有这一天"));
        assertThat(marked.get(1)).contains("王女士", "19710000011").hasSize(6);

        map(read, "{\"column\":0,\"field\":\"BUILDING\"},{\"column\":1,\"field\":\"DOOR\"}");
        var without = checked(id(read));
        assertThat(without.path("stops").asInt()).as(without.toString()).isZero();
        assertCounts(without, 3, 0, 0);
        assertThat(manager.post(
                                path("/ledger/imports/" + id(read) + "/mapping"),
                                "{\"sheets\":[{\"sheet\":\"住户\",\"taken\":true,\"hiddenRows\":false,\"headingRow\":1,\"columns\":[]}]}")
                        .type())
                .isEqualTo("urn:anju:community.sheet-needs-doors");
    }

    @Test
    void whatIsNoWorkbookIsNotReadAndNobodyElseEnters() {
        var body = "{\"file\":\"%s\",\"fileName\":\"x.xlsx\"}".formatted("0".repeat(64));
        assertThat(manager.post(path("/ledger/imports"), body).type()).isEqualTo("urn:anju:community.no-such-sheet");
        assertThat(town.technician(quarter).post(path("/ledger/imports"), body).status())
                .isEqualTo(403);
        var empty = new Spreadsheet().bytes();
        var read = inState("UNREADABLE", begin("空.xlsx", empty));
        assertThat(read.path("refusal").asString()).contains("打不开");
    }

    @Test
    void afterTwoWeeksAnImportForgetsItsWorkbook() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户").row("楼栋", "房号", "业主", "电话").row("8", "101", "王女士", "123");
        var bytes = workbook.bytes();
        var read = checked(begin("住户.xlsx", bytes));
        var deputy = town.administrator(quarter);
        assertThat(deputy.get(path("/files/" + hash(bytes))).status())
                .as("who keeps the ledger")
                .isEqualTo(200);

        forgetThoseOlderBy(13);
        assertThat(manager.get(path("/ledger/imports/" + id(read)))
                        .body()
                        .path("forgotten")
                        .asBoolean())
                .isFalse();
        forgetThoseOlderBy(2);
        var forgotten = manager.get(path("/ledger/imports/" + id(read))).body();
        assertThat(forgotten.path("forgotten").asBoolean()).isTrue();
        assertThat(forgotten.path("faults")).isEmpty();
        assertThat(forgotten.path("sheets")).isEmpty();
        assertThat(deputy.get(path("/files/" + hash(bytes))).status()).isEqualTo(404);
        assertThat(manager.get(path("/ledger/imports/" + id(read) + "/marked.xlsx"))
                        .status())
                .isEqualTo(404);
    }

    private void forgetThoseOlderBy(int days) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                                update sheet_import set requested_at = requested_at - make_interval(days => :days)
                                 where community = :community
                                """)
                        .param("days", days)
                        .param("community", quarter.community())
                        .update()));
        Scope.span().run(() -> transaction.executeWithoutResult(status -> forget.run()));
    }

    /** As when a node is taken for dead and is not, beside the one that has it. */
    @Test
    void howeverOftenItIsAskedForItIsKeptOnce() throws Exception {
        var workbook = new Spreadsheet();
        var sheet = workbook.sheet("住户").row("楼栋", "房号", "业主", "电话");
        for (int door = 101; door < 161; door++) {
            sheet.row("7", door, "业主" + door, "19720000" + door);
        }
        var id = id(checked(begin("住户.xlsx", workbook.bytes())));
        assertThat(manager.post(path("/ledger/imports/" + id + "/keep"), "").status())
                .isEqualTo(202);

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var done =
                    Stream.generate(() -> nodes.submit(() -> keep(id))).limit(2).toList();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(inState("KEPT", id).path("counts").path("people").asInt()).isEqualTo(60);
        assertThat(total()).isEqualTo(61);
    }

    private void keep(String id) {
        var handler = handlers.stream()
                .filter(one -> one.kind().equals("community.import-keep"))
                .findFirst()
                .orElseThrow();
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> LongRun.run(() -> handler.due(quarter.community(), UUID.fromString(id), Instant.EPOCH)));
    }

    private String begin(String name, byte[] bytes) {
        var hash = hash(bytes);
        assertThat(manager.put(path("/files/" + hash), WORKBOOK, bytes).status())
                .isEqualTo(200);
        var begun =
                manager.post(path("/ledger/imports"), "{\"file\":\"%s\",\"fileName\":\"%s\"}".formatted(hash, name));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return begun.body().path("id").asString();
    }

    private void map(JsonNode read, String columns) {
        var answer = manager.post(path("/ledger/imports/" + id(read) + "/mapping"), """
                {"sheets":[{"sheet":"住户","taken":true,"hiddenRows":false,"headingRow":1,"columns":[%s]}]}
                """.formatted(columns));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private JsonNode checked(String id) {
        return inState("CHECKED", id);
    }

    private JsonNode inState(String state, String id) {
        return await().pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .until(
                        () -> manager.get(path("/ledger/imports/" + id)).body(),
                        body -> body.path("state").asString("").equals(state));
    }

    private static String id(JsonNode read) {
        return read.path("id").asString();
    }

    private static void assertCounts(JsonNode read, int homes, int changed, int people) {
        var counts = read.path("counts");
        assertThat(counts.path("homes").asInt()).as("homes").isEqualTo(homes);
        assertThat(counts.path("changed").asInt()).as("changed").isEqualTo(changed);
        assertThat(counts.path("people").asInt()).as("people").isEqualTo(people);
    }

    private List<List<String>> cells(byte[] workbook) {
        try {
            var file = Files.write(folder.resolve("taken.xlsx"), workbook);
            return WorkbookReader.read(file).getFirst().rows().stream()
                    .map(Sheet.Row::cells)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private int total() {
        return manager.get(path("/ledger")).body().path("total").asInt();
    }
}
