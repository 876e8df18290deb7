package io.anju.community.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Spreadsheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTests {

    private static List<Field> fields(SheetPlan plan) {
        return plan.columns().stream()
                .map(SheetPlan.Column::field)
                .filter(Objects::nonNull)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "楼栋|单元|房号|业主姓名|业主电话;BUILDING UNIT DOOR OWNER OWNER_PHONE",
                "幢号|单元号|室号|产权人|联系方式;BUILDING UNIT DOOR OWNER OWNER_PHONE",
                "序号|楼号*|门牌号：|户主|手 机|备注;BUILDING DOOR OWNER OWNER_PHONE",
                "房屋地址|建筑面积（㎡）|姓名|联系电话|与业主关系;DOOR AREA PERSON PHONE RELATION",
                "铺位号|商户名称|电话|经营状态|起租日期|到期日期;DOOR TENANT TENANT_PHONE TRADING LEASE_SINCE LEASE_UNTIL",
                "房号|业主|电话|租客|电话;DOOR OWNER OWNER_PHONE TENANT TENANT_PHONE",
                "房号|业主|联系电话1|联系电话2;DOOR OWNER OWNER_PHONE OWNER_PHONE",
                "ＲＯＯＭ|楼　栋|面积;DOOR BUILDING AREA"
            })
    void headingsAreKnownInManyWords(String headings, String fields) {
        var workbook = new Spreadsheet();
        workbook.sheet("Sheet1").row((Object[]) headings.split("\\|")).row("1", "101");
        var plan = Ledgers.plans(workbook).getFirst();
        assertThat(fields(plan).stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(fields);
        assertThat(plan.headingRow()).isEqualTo(1);
        assertThat(plan.taken()).isTrue();
    }

    @Test
    void titlesStandAboveThem() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账")
                .row("青禾花园业主台账", null, null)
                .merge("A1:C1")
                .row("制表：前台", null, "2026年11月")
                .blank()
                .row("楼号", "房号", "业主");
        assertThat(Ledgers.plans(workbook).getFirst().headingRow()).isEqualTo(4);
    }

    @Test
    void twoRowsOfThemAreReadTogether() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账")
                .row("楼号", "房号", "业主信息", null, "租户信息", null)
                .row(null, null, "姓名", "电话", "姓名", "电话")
                .merge("A1:A2")
                .merge("B1:B2")
                .merge("C1:D1")
                .merge("E1:F1")
                .row("3", "101", "程女士", "13800000000");
        var plan = Ledgers.plans(workbook).getFirst();
        assertThat(plan.headingRow()).isEqualTo(2);
        assertThat(fields(plan))
                .containsExactly(
                        Field.BUILDING, Field.DOOR, Field.OWNER, Field.OWNER_PHONE, Field.TENANT, Field.TENANT_PHONE);
    }

    @Test
    void aSheetThatIsNoLedgerStaysAway() {
        var workbook = new Spreadsheet();
        workbook.sheet("说明").row("先填楼号，再填房号").row("有问题找前台");
        workbook.hiddenSheet("旧").row("楼号", "房号", "业主");
        assertThat(Ledgers.plans(workbook)).extracting(SheetPlan::taken).containsExactly(false, false);
        assertThat(Ledgers.plans(workbook)).extracting(SheetPlan::headingRow).containsExactly(0, 1);
    }

    @Test
    void aNumberWithSignsBetweenIsHiddenAndADateIsNot() {
        assertThat(sample("+86 199-0000-6601")).isEqualTo("199****6601");
        assertThat(sample("010-62345678")).isEqualTo("010****5678");
        assertThat(sample("138 1234 5678")).isEqualTo("138****5678");
        assertThat(sample("2019-06-01")).isEqualTo("2019-06-01");
        assertThat(sample("3-2-1102")).isEqualTo("3-2-1102");
    }

    @Test
    void samplesHideNumbersThatMayBePhones() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账").row("楼号", "房号", "业主", "电话").row("3", "101", "程女士", 13800005678L);
        assertThat(Ledgers.plans(workbook).getFirst().columns())
                .extracting(SheetPlan.Column::sample)
                .containsExactly("3", "101", "程女士", "138****5678");
    }

    @Test
    void aSheetsNameMaySayTheBuilding() {
        var workbook = new Spreadsheet();
        workbook.sheet("3号楼住户").row("单元", "房号", "业主").row("2", "1102", "程女士");
        assertThat(Ledgers.plans(workbook).getFirst().building()).isEqualTo("3号楼");
        assertThat(Ledgers.labels(Ledgers.read(workbook))).containsExactly("3-2-1102");
    }

    /** Of the one phone number, as it is written there. */
    private static String sample(String phone) {
        var workbook = new Spreadsheet();
        workbook.sheet("台账").row("楼号", "房号", "业主", "电话").row("3", "101", "程女士", phone);
        return Ledgers.plans(workbook).getFirst().columns().getLast().sample();
    }
}
