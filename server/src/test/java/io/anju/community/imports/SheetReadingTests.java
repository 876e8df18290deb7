package io.anju.community.imports;

import static io.anju.community.imports.Ledgers.faults;
import static io.anju.community.imports.Ledgers.labels;
import static io.anju.community.imports.Ledgers.people;
import static io.anju.community.imports.Ledgers.read;
import static io.anju.community.imports.Ledgers.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents.Relation;
import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import io.anju.community.ledger.About;
import io.anju.community.ledger.LedgerLine;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.kernel.Period;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Spreadsheet.Formula;
import io.anju.testing.Spreadsheet.Wrong;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of dirt that ledgers carry, and what becomes of it. */
class SheetReadingTests {

    private static final List<String> HOMES = List.of("楼栋", "单元", "楼层", "房号");
    private static final List<String> OWNERS = List.of("楼栋", "房号", "业主", "业主电话");
    private static final List<String> SHARES = List.of("楼栋", "房号", "业主", "业主电话", "份额");
    private static final List<String> AREAS = List.of("楼栋", "房号", "建筑面积");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3号楼|2单元|11层|1102室|3-2-1102",
                "３|２||１１０２|3-2-1102",
                "3#|2||1102|3-2-1102",
                "三号楼|二单元||1102|3-2-1102",
                "十二栋||| 301 |12-301",
                "03|02||1102|3-2-1102",
                "A座||-1|B101|A-B101",
                "|||3-2-1102|3-2-1102",
                "|||3号楼2单元1102室|3-2-1102",
                "|||3栋1102|3-1102",
                "3|||2-1102|3-2-1102",
                "3号楼|||3—2—1102|3-2-1102"
            })
    void aHomeIsTheSameHoweverItIsWritten(String building, String unit, String floor, String door, String label) {
        var reading = read(HOMES, row(building, unit, floor, door));
        assertThat(faults(reading)).isEmpty();
        assertThat(labels(reading)).containsExactly(label);
    }

    @Test
    void numbersInCellsAreNumbersOfHomes() {
        assertThat(labels(read(HOMES, row(3, 2, 11, 1102)))).containsExactly("3-2-1102");
    }

    @Test
    void aMergedBuildingIsThatOfAllItsRows() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账")
                .row("楼栋", "房号")
                .row("3号楼", "101")
                .row(null, "102")
                .row("4号楼", "101")
                .merge("A2:A3");
        assertThat(labels(read(workbook))).containsExactly("3-101", "3-102", "4-101");
    }

    @Test
    void aBuildingWrittenOnceHoldsUntilTheNext() {
        assertThat(labels(read(
                        HOMES,
                        row("3", "1", null, "101"),
                        row(null, null, null, "102"),
                        row(null, "2", null, "101"),
                        row("4", null, null, "101"))))
                .containsExactly("3-1-101", "3-1-102", "3-2-101", "4-101");
    }

    @Test
    void aLineOfItsOwnMaySayTheBuilding() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账")
                .row("房号", "业主", "电话")
                .row("3号楼2单元", null, null)
                .merge("A2:C2")
                .row("1102", "程女士", "13800000000")
                .row("5栋", null, null)
                .row("201", null, null);
        assertThat(labels(read(workbook))).containsExactly("3-2-1102", "5-201");
    }

    @Test
    void totalsRemarksAndRepeatedHeadingsAreLeftOut() {
        var reading = read(
                List.of("楼栋", "房号", "建筑面积", "业主"),
                row("3", "101", 98.9, null),
                row("小计", null, 98.9, null),
                row("楼栋", "房号", "建筑面积", "业主"),
                row("3", "102", 88, null),
                row(null, null, 186.9, null),
                row("合 计", "2户", new Formula("SUM(C2:C6)", 186.9), null),
                row("制表人：前台", null, null, null));
        assertThat(labels(reading)).containsExactly("3-101", "3-102");
        assertThat(faults(reading)).isEmpty();
        assertThat(reading.leftOutFor(SheetReading.Why.TOTAL)).isEqualTo(4);
    }

    @Test
    void hiddenRowsAreLeftOutUnlessSomebodyWantsThem() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账").row("楼栋", "房号").row("3", "101").hiddenRow("3", "102");
        assertThat(labels(read(workbook))).containsExactly("3-101");
        assertThat(read(workbook).leftOutFor(SheetReading.Why.HIDDEN)).isEqualTo(1);
        var wanted = read(
                workbook,
                plan -> new SheetPlan(plan.sheet(), true, true, plan.headingRow(), plan.building(), plan.columns()));
        assertThat(labels(wanted)).containsExactly("3-101", "3-102");
    }

    @Test
    void sheetsOfOtherLayoutsAreReadEachInItsOwn() {
        var workbook = new Spreadsheet();
        workbook.sheet("住宅").row("楼栋", "单元", "房号", "业主", "电话").row("3", "2", "1102", "程女士", "13800000000");
        workbook.sheet("车位").row("车位号", "业主姓名", "联系电话").row("B1-15", "程女士", "13800000000");
        workbook.sheet("填表说明").row("一行一户");
        var reading = read(workbook);
        assertThat(labels(reading)).containsExactly("3-2-1102", "B1-15");
        assertThat(reading.lines())
                .extracting(line -> line.about().kind())
                .containsExactly(SpaceKind.FLAT, SpaceKind.BAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"98.9|98.90", "98.90㎡|98.90", "１２０．５平方米|120.50", "约88m2|88.00", "1,098.905 平米|1098.91", "98|98.00"
            })
    void anAreaIsReadWithItsUnit(String cell, BigDecimal area) {
        var reading = read(AREAS, row("3", "101", cell));
        assertThat(faults(reading)).isEmpty();
        assertThat(reading.lines().getFirst().about().certificateArea()).isEqualTo(area);
    }

    @Test
    void anAreaThatIsNoneStopsAndOneThatIsMissingIsToldOf() {
        var reading = read(
                AREAS,
                row("3", "101", -98.9),
                row("3", "102", "0"),
                row("3", "103", "九十八"),
                row("3", "104", 98900000),
                row("3", "105", null),
                row("3", "106", "无"));
        assertThat(faults(reading))
                .containsExactly(
                        "C2 area-sign!",
                        "C3 area-sign!",
                        "C4 area!",
                        "C5 area-size!",
                        "C6 area-missing",
                        "C7 area-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "程女士|13800000000|程女士 13800000000 OWNER",
                "程　女 士|138 0000 0000|程女士 13800000000 OWNER",
                "程女士（妻）|+86-138-0000-0000|程女士 13800000000 OWNER",
                "程女士、李先生|13800000000、13900000000|程女士 13800000000 OWNER,李先生 13900000000 OWNER",
                "程女士/李先生|13800000000 13900000000|程女士 13800000000 OWNER,李先生 13900000000 OWNER",
                "程女士 李先生|138 0000 0000 139 0000 0000|程女士 13800000000 OWNER,李先生 13900000000 OWNER",
                "程女士|１３８００００００００|程女士 13800000000 OWNER",
                "程女士|8613800000000(本人)|程女士 13800000000 OWNER"
            })
    void twoOwnersAndTwoPhonesInACellAreTwo(String names, String phones, String people) {
        var reading = read(OWNERS, row("3", "101", names, phones));
        assertThat(faults(reading)).isEmpty();
        assertThat(String.join(",", people(reading))).isEqualTo(people);
    }

    @Test
    void oneOwnersSecondPhoneIsAnotherOfTheirs() {
        var reading = read(OWNERS, row("3", "101", "程女士", "13800000000；13900000000"));
        assertThat(holder(reading))
                .isEqualTo(new Holder("程女士", "13800000000", List.of("13900000000"), Relation.OWNER, null, null));
    }

    @Test
    void aPhoneThatIsANumberIsOne() {
        assertThat(people(read(OWNERS, row("3", "101", "程女士", 13800000000L)))).containsExactly("程女士 13800000000 OWNER");
    }

    @Test
    void whoCannotBeReachedIsLeftOutAndTheHomeIsNot() {
        var reading = read(
                OWNERS,
                row("3", "101", "程女士", null),
                row("3", "102", "李先生", "62345678"),
                row("3", "103", "", "13800000000"),
                row("3", "104", "程女士、李先生", "13800000000"));
        assertThat(labels(reading)).hasSize(4);
        assertThat(people(reading)).containsExactly("程女士 13800000000 OWNER");
        assertThat(faults(reading))
                .containsExactly(
                        "C2 phone-missing",
                        "D3 phone-fixed",
                        "C3 phone-missing",
                        "D4 phone-without-name",
                        "C5 phone-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "010-62345678|01062345678",
                "(021)6000 1234|02160001234",
                "０２１－６０００１２３４|02160001234",
                "+86 021 6000-1234|02160001234",
                "0512-6012345|05126012345",
                "021-60001234-801|02160001234-801",
                "021-60001234转801|02160001234-801",
                "02160001234 分机 801|02160001234-801",
                "400-800-1234|4008001234"
            })
    void aLineOfTheFixedNetReachesAHouseholdThatHasNoOther(String cell, String phone) {
        var reading = read(OWNERS, row("3", "101", "程女士", cell));
        assertThat(faults(reading)).isEmpty();
        assertThat(holder(reading)).isEqualTo(new Holder("程女士", phone, Relation.OWNER));
    }

    @Test
    void aMobileNumberComesBeforeALine() {
        assertThat(holder(read(OWNERS, row("3", "101", "程女士", "021-60001234转801、13800000000"))))
                .isEqualTo(new Holder("程女士", "13800000000", List.of("02160001234-801"), Relation.OWNER, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "021-60001234 13800000000|13800000000|02160001234",
                "手机13800000000座机021-60001234|13800000000|02160001234",
                "021-60001234 021-60005678|02160001234|02160005678",
                "客服400-800-1234手机13800000000|13800000000|4008001234",
                "021****1234、138****0000|021****1234|138****0000"
            })
    void noNumberOfACellIsLost(String cell, String first, String second) {
        var reading = read(OWNERS, row("3", "101", "程女士", cell));
        assertThat(faults(reading)).isEmpty();
        assertThat(holder(reading)).isEqualTo(new Holder("程女士", first, List.of(second), Relation.OWNER, null, null));
    }

    @Test
    void aLineThatMayBeOfEitherIsLeftOut() {
        var reading = read(OWNERS, row("3", "101", "程女士、李先生", "13800000000、13900000000、021-60001234"));
        assertThat(people(reading)).containsExactly("程女士 13800000000 OWNER", "李先生 13900000000 OWNER");
        assertThat(faults(reading)).containsExactly("D2 phone-spare");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50%|1/2",
                "５０％|1/2",
                "1/2|1/2",
                "二分之一|1/2",
                "十二分之五|5/12",
                "0.5|1/2",
                "33.33%|1/3",
                "33.34%|1/3",
                "0.333333333|1/3",
                "12.5%|1/8",
                "100%|1/1",
                "单独所有|1/1",
                "共同共有|"
            })
    void aShareIsTheSameHoweverItIsWritten(String cell, @Nullable String share) {
        var reading = read(SHARES, row("3", "101", "程女士", "13800000000", cell));
        assertThat(Objects.toString(holder(reading).share(), null)).isEqualTo(share);
    }

    @Test
    void severalOwnersOfACellHaveTheirSharesInOrder() {
        var reading = read(
                SHARES,
                row("3", "101", "程女士、李先生", "13800000000、13900000000", "60%、40%"),
                row("3", "102", "程女士、李先生", "13800000000、13900000000", "1/2"),
                row("3", "103", "程女士、李先生", "13800000000、13900000000", "各50%"));
        assertThat(faults(reading)).isEmpty();
        assertThat(reading.lines().stream()
                        .flatMap(line -> line.holders().stream())
                        .map(one -> Objects.toString(one.share())))
                .containsExactly("3/5", "2/5", "1/2", "1/2", "1/2", "1/2");
    }

    @Test
    void aShareThatIsNoneOrNobodysStops() {
        var reading = read(
                SHARES,
                row("3", "101", "程女士", "13800000000", "一半"),
                row("3", "102", "程女士", "13800000000", "120%"),
                row("3", "103", "程女士、李先生", "13800000000、13900000000", "60%"));
        assertThat(faults(reading)).containsExactly("E2 share!", "E3 share!", "E4 share-unclear!");
    }

    @Test
    void aSheetMayBeGivenItsBuilding() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账").row("房号", "业主").row("1102", null);
        assertThat(faults(read(workbook))).containsExactly("2 building!");
        var given = read(
                workbook, plan -> new SheetPlan(plan.sheet(), true, false, plan.headingRow(), "三号楼", plan.columns()));
        assertThat(labels(given)).containsExactly("3-1102");
    }

    @Test
    void aPhoneThatIsNoneStops() {
        var reading = read(
                OWNERS,
                row("3", "101", "程女士", "1380000000"),
                row("3", "102", "13800000000", "13800000000"),
                row("3", "103", "程女士、李先生", "13800000000、13900000000、13700000000"));
        assertThat(faults(reading)).containsExactly("D2 phone!", "C3 name!", "D4 phones-unclear!");
    }

    @ParameterizedTest
    @CsvSource({
        "2011-8-25",
        "2011/08/25",
        "2011.8.25",
        "2011年8月25日",
        "20110825",
        "40780",
        "２０１１－８－２５",
        "2011-08-25 10:30:00"
    })
    void daysAreReadInAllTheirForms(String cell) {
        var reading = read(List.of("房号", "业主", "电话", "入住日期"), row("3-101", "程女士", "13800000000", cell));
        assertThat(faults(reading)).isEmpty();
        assertThat(holder(reading).during()).isEqualTo(new Period(LocalDate.of(2011, 8, 25), null));
    }

    @Test
    void daysThatCannotBeStop() {
        var reading = read(
                List.of("铺位号", "商户", "电话", "起租日期", "到期日期"),
                row("1-101", "花店", "13800000000", LocalDate.of(2026, 1, 1), "2026-12-31"),
                row("1-102", "花店", "13800000000", "2026-02-30", null),
                row("1-103", "花店", "13800000000", "去年", "长期"),
                row("1-104", "花店", "13800000000", "1026-01-01", null),
                row("1-105", "花店", "13800000000", "2026-06-01", "2026-05-01"),
                row("1-106", "花店", "13800000000", null, "2026-05-01"));
        assertThat(holder(reading).during()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(faults(reading))
                .containsExactly(
                        "D3 no-such-day!", "D4 day!", "D5 day-far!", "E6 days-turned!", "E7 first-day-missing!");
    }

    @Test
    void aFormulaIsWhatItCameToAndStopsWhereItCameToNothing() {
        var reading = read(
                AREAS,
                row("3", new Formula("100+1", 101), new Formula("90+8.9", 98.9)),
                row("3", "102", new Formula("1/0", null)),
                row("3", "103", new Wrong("#DIV/0!")));
        assertThat(labels(reading)).containsExactly("3-101");
        assertThat(faults(reading)).containsExactly("C3 formula!", "C4 formula!");
    }

    @Test
    void theSameRowTwiceIsToldOf() {
        var reading = read(OWNERS, row("3", "101", "程女士", "13800000000"), row("３号楼", "101室", "程女士", "138-0000-0000"));
        assertThat(faults(reading)).containsExactly("B3 repeats");
        assertThat(reading.faults().getFirst().arguments()).containsExactly("台账!2");
    }

    @Test
    void whatASpaceIsIsSaidInWords() {
        var reading = read(
                List.of("房号", "房屋类型", "用途", "入住情况", "营业状态"),
                row("1-101", "商铺", "商业服务", "出租", "停业"),
                row("1-102", "宫殿", null, "不好说", null));
        assertThat(reading.lines().getFirst().about())
                .isEqualTo(new About(SpaceKind.SHOP, SpaceUse.COMMERCE, null, true, false));
        assertThat(faults(reading)).containsExactly("B3 word", "D3 word");
    }

    @Test
    void aPersonsRelationIsReadAndAnUnknownOneStops() {
        var reading = read(
                List.of("房号", "姓名", "电话", "关系"),
                row("3-101", "程女士", "13800000000", "业主"),
                row("3-101", "李先生", "13900000000", "配偶"),
                row("3-102", "花店", "13700000000", "承租人"),
                row("3-103", "赵女士", "13600000000", null),
                row("3-104", "钱先生", "13500000000", "邻居"));
        assertThat(people(reading))
                .containsExactly(
                        "程女士 13800000000 OWNER",
                        "李先生 13900000000 HOUSEHOLD",
                        "花店 13700000000 TENANT",
                        "赵女士 13600000000 OWNER");
        assertThat(faults(reading)).containsExactly("D6 relation!");
    }

    @Test
    void aHomeWithoutADoorOrInTwoBuildingsStops() {
        var reading = read(
                OWNERS,
                row("3", null, "程女士", "13800000000"),
                row("4", "3-2-1102", "程女士", "13800000000"),
                row("3号楼/4号楼", "101", null, null));
        assertThat(reading.lines()).isEmpty();
        assertThat(faults(reading)).containsExactly("B2 door!", "B3 home-twice!", "A4 building!");
    }

    private static Holder holder(SheetReading reading) {
        return reading.lines().stream()
                .map(LedgerLine::holders)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }
}
