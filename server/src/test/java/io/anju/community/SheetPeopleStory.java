package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.WorkbookReader;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Gateway;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who stands in a workbook: households that only a line of the fixed net reaches, owners with their shares, homes without a building. */
@AnjuTest
class SheetPeopleStory {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Town town;

    @Autowired
    List<Addressee> addressees;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final Gateway exchange = Gateway.shared();

    @TempDir
    Path folder;

    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    @Test
    void aHouseholdWithOnlyALandlineIsFoundAndCalledAndNeverSentAMessage() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户")
                .row("楼栋", "房号", "业主", "电话")
                .row("5", "101", "程女士", "021-61234567转801")
                .row("5", "102", "李先生", "13711110002、0512-61234568");
        keep(workbook);

        for (var typed : List.of("02161234567", "021-61234567", "4567")) {
            assertThat(found(typed)).as(typed).contains("程女士", "021****4567", "5-101");
        }
        for (var typed : List.of("0512-61234568", "4568")) {
            assertThat(found(typed)).as(typed).contains("李先生", "5-102");
        }
        var party = manager.get(path("/spaces?q=4567"))
                .body()
                .at("/items/0/residents/0/party")
                .asString();
        var call = manager.post(path("/parties/" + party + "/calls"), "{\"purpose\":\"回访\",\"ring\":\"13500000000\"}");
        assertThat(call.status()).as(call.text()).isEqualTo(201);
        assertThat(exchange.deliveries("02161234567")).isEqualTo(1);
        var reach = Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> addressees.stream()
                        .map(one -> one.find(Recipient.party(UUID.fromString(party))))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow());
        assertThat(reach.addresses()).extracting(Address::channel).containsExactly(Channel.PAPER);
    }

    @Test
    void sharesComeInAndGoOutAndMoreThanTheWholeIsToldByRow() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户")
                .row("楼栋", "房号", "业主", "电话", "份额")
                .row("6", "101", "程女士、李先生", "13711110011、021-61234569", "60%、40%")
                .row("6", "102", "赵女士", "13711110012", "三分之一");
        var read = keep(workbook);
        assertThat(read.path("faults").toString()).contains("33.33%");
        var taken = manager.download(path("/ledger.xlsx"));
        assertThat(cells(taken))
                .anySatisfy(row -> assertThat(row).contains("程女士", "业主", "3/5"))
                .anySatisfy(row -> assertThat(row).contains("李先生", "021****4569", "2/5"));
        assertUnchanged(begin(taken));

        var exchanged = new Spreadsheet();
        exchanged.sheet("住户").row("楼栋", "房号", "业主", "电话", "份额").row("6", "101", "李先生", "021-61234569", "3/5");
        var over = checked(begin(exchanged.bytes()));
        assertThat(over.path("stops").asInt()).isEqualTo(1);
        assertThat(over.at("/faults/0/text").asString()).contains("超过 100%");
        assertThat(over.at("/faults/0/row").asInt()).isEqualTo(2);
        exchanged.sheet("程女士").row("楼栋", "房号", "业主", "电话", "份额").row("6", "101", "程女士", "13711110011", "2/5");
        assertThat(keep(exchanged).at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(cells(manager.download(path("/ledger.xlsx"))))
                .anySatisfy(row -> assertThat(row).contains("李先生", "3/5"));
    }

    @Test
    void whoHasBothKindsOfNumbersIsOneByWhicheverStandsFirst() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户").row("楼栋", "房号", "业主", "电话").row("7", "101", "赵女士", "021-61234570");
        keep(workbook);
        var contacts = path("/parties/" + residents("4570").getFirst() + "/contacts");
        assertThat(manager.post(contacts, "{\"kind\":\"MOBILE\",\"value\":\"13711110021\",\"note\":\"\"}")
                        .status())
                .isEqualTo(201);

        var taken = manager.download(path("/ledger.xlsx"));
        assertThat(cells(taken)).anySatisfy(row -> assertThat(row).contains("021****4570、137****0021"));
        assertUnchanged(begin(taken));

        var more = new Spreadsheet();
        more.sheet("住户").row("楼栋", "房号", "业主", "电话").row("7", "101", "赵女士", "13711110022、021-61234570");
        assertThat(keep(more).at("/counts/people").asInt()).isZero();
        assertThat(residents("13711110022")).isEqualTo(residents("4570")).hasSize(1);
    }

    @Test
    void everyExtensionOfALineIsKeptOnce() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户")
                .row("楼栋", "房号", "业主", "电话")
                .row("7", "102", "钱先生", "13711110031 021-61234571转801 021-61234571转802");
        keep(workbook);
        assertThat(manager.post(
                                path("/parties/" + residents("13711110031").getFirst() + "/contacts"),
                                "{\"kind\":\"LANDLINE\",\"value\":\"02161234571-801\",\"note\":\"\"}")
                        .status())
                .isEqualTo(409);
        keep(workbook);
        assertThat(cells(manager.download(path("/ledger.xlsx"))))
                .anySatisfy(row -> assertThat(row).contains("137****0031、021****4571、021****4571"));
    }

    @Test
    void twoSharesOfOneOwnerAreToldByRowAndOneIsWrittenOnce() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户")
                .row("楼栋", "房号", "业主", "电话", "份额")
                .row("7", "103", "孙女士", "13711110041", "1/2")
                .row("7", "103", "孙女士", "13711110041", "100%");
        var read = checked(begin(workbook.bytes()));
        assertThat(texts(read)).contains("7-103 这位业主的份额和 住户!2 行不一样，留下对的");
        assertThat(read.at("/faults/0/column").asString()
                        + read.at("/faults/0/row").asInt())
                .isEqualTo("E3");

        var mended = new Spreadsheet();
        mended.sheet("住户").row("楼栋", "房号", "业主", "电话", "份额").row("7", "103", "孙女士", "13711110041", "100%");
        keep(mended);
        assertThat(cells(manager.download(path("/ledger.xlsx"))))
                .anySatisfy(row -> assertThat(row).contains("孙女士", "1/1"));
        var written = Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql("""
                        select row_key from history
                         where community = :community and table_name = 'occupancy' and after ->> 'share_part' is not null
                        """)
                        .param("community", quarter.community())
                        .query((row, n) -> row.getString("row_key"))
                        .list()));
        assertThat(written).hasSize(1);
    }

    private void assertUnchanged(String id) {
        var read = checked(id);
        assertThat(read.path("stops").asInt()).as(read.toString()).isZero();
        assertThat(read.at("/counts/changed").asInt()).isZero();
        assertThat(read.at("/counts/people").asInt()).isZero();
    }

    /** Their parties. */
    private List<String> residents(String words) {
        return manager.get(path("/spaces?q=" + words))
                .body()
                .path("items")
                .valueStream()
                .flatMap(home -> home.path("residents").valueStream())
                .map(resident -> resident.path("party").asString())
                .toList();
    }

    @Test
    void aSheetIsGivenItsBuildingAndAFlatDoesNotTrade() {
        var workbook = new Spreadsheet();
        workbook.sheet("住户")
                .row("房号", "房屋类型", "经营情况", "入住情况")
                .row("101", "住宅", "营业", null)
                .row("102", "商铺", "营业", "空置")
                .row("103", "商铺", "营业", "已入住");
        var id = begin(workbook.bytes());
        assertThat(texts(checked(id))).allMatch(text -> text.contains("楼号没认出来"));
        assertThat(map(id, "3/4").type()).isEqualTo("urn:anju:community.sheet-building");
        assertThat(map(id, "3").status()).isEqualTo(202);
        var told = checked(id);
        assertThat(texts(told)).containsExactly("只有商铺和教室可以登记营业中，核对房屋类型", "空置的房屋不能登记营业中，改入住情况或经营情况");
        assertThat(told.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("column").asString()
                                + fault.path("row").asInt()))
                .containsExactly("C2", "C3");
        assertThat(told.at("/sheets/0/building").asString()).isEqualTo("3");
        assertThat(told.at("/counts/homes").asInt()).isEqualTo(3);
    }

    private Browser.Answer map(String id, String building) {
        return manager.post(path("/ledger/imports/" + id + "/mapping"), """
                {"sheets":[{"sheet":"住户","taken":true,"hiddenRows":false,"headingRow":1,"building":"%s","columns":[
                {"column":0,"field":"DOOR"},{"column":1,"field":"KIND"},{"column":2,"field":"TRADING"},
                {"column":3,"field":"OCCUPIED"}]}]}""".formatted(building));
    }

    private static List<String> texts(JsonNode read) {
        return read.path("faults")
                .valueStream()
                .map(fault -> fault.path("text").asString())
                .toList();
    }

    private String found(String words) {
        return manager.get(path("/spaces?q=" + words)).text();
    }

    private JsonNode keep(Spreadsheet workbook) {
        var id = begin(workbook.bytes());
        var read = checked(id);
        assertThat(read.path("stops").asInt()).as(read.toString()).isZero();
        assertThat(manager.post(path("/ledger/imports/" + id + "/keep"), "").status())
                .isEqualTo(202);
        inState("KEPT", id);
        return read;
    }

    private String begin(byte[] bytes) {
        var hash = hash(bytes);
        assertThat(manager.put(path("/files/" + hash), WORKBOOK, bytes).status())
                .isEqualTo(200);
        var begun = manager.post(path("/ledger/imports"), "{\"file\":\"%s\",\"fileName\":\"台账.xlsx\"}".formatted(hash));
        return begun.body().path("id").asString();
    }

    private JsonNode checked(String id) {
        return inState("CHECKED", id);
    }

    private JsonNode inState(String state, String id) {
        return await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> manager.get(path("/ledger/imports/" + id)).body(),
                        body -> Objects.equals(body.path("state").asString(""), state));
    }

    private String path(String rest) {
        return "/api/communities/" + quarter.community() + rest;
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
}
