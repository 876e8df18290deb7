package io.anju.equipment;

import static io.anju.equipment.Plant.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where it is promised, a test is owed before the last one runs out. */
@SimulationTest
class OwedTestStory {

    private Plant plant;

    @BeforeEach
    void aPlant(@Autowired Town town, @Autowired Places places, @Autowired TransactionTemplate transaction) {
        plant = new Plant(town, places, transaction);
    }

    @Clause("S11-218")
    void fireFacilitiesThatNobodyTestedWithinAYearAreRed(String clause) {
        var site = plant.promising(clause);
        var today = plant.today();
        site.add(site.machine("F-1", "fire-pump"));
        assertThat(site.brick(clause, today).path("subjects"))
                .as("never tested: owed by the end of the year")
                .hasSize(1);
        var old = site.keep("fire", null, "全小区消防设施", today, today.plusYears(3));
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
                site.at("equipment-papers/" + old + "/renewal"), site.paper(due.plusDays(1), due.plusYears(1)));
        assertThat(late.status()).as(late.text()).isEqualTo(201);
        assertThat(site.brick(clause, due).path("breached").asInt())
                .as("it was late")
                .isEqualTo(1);
    }

    @Clause("S11-218")
    void noTestIsOwedOnceNoFireMachineIsLeftThatItWouldBeOf(String clause) {
        var site = plant.promising(clause);
        var today = plant.today();
        var first = site.add(site.machine("F-1", "fire-pump"));
        var second = site.add(site.machine("F-2", "fire-alarm"));
        site.scrap(first, today);
        assertThat(site.brick(clause, today).path("subjects")).hasSize(1);
        site.scrap(second, today);
        assertThat(site.brick(clause, today).path("subjects")).isEmpty();
        site.add(site.machine("F-3", "fire-pump"));
        assertThat(site.brick(clause, today).path("subjects")).hasSize(1);
    }

    @Clause("S11-218")
    void aTestThatWasMissedStaysMissedThoughItsMachineIsScrappedAndOneThatIsNotDueIsOwedNoLonger(String clause) {
        var site = plant.promising(clause);
        var today = plant.today();
        var old = site.add(site.machine("F-1", "fire-pump"));
        var young = site.add(site.machine("F-2", "fire-pump"));
        var due = today.plusDays(10);
        var later = today.plusDays(20);
        site.keep("fire", old, null, today.minusDays(100), due);
        site.keep("fire", young, null, today, later);
        site.moveTo(due.plusDays(1), 9);
        assertThat(site.brick(clause, due).path("breached").asInt()).isEqualTo(1);
        assertThat(owed(site, clause, later)).contains("消防年检 F-2 一号机");

        site.scrap(old, due.plusDays(1));
        site.scrap(young, due.plusDays(1));
        assertThat(site.brick(clause, due).path("breached").asInt())
                .as("it was missed while the machine ran")
                .isEqualTo(1);
        assertThat(owed(site, clause, later)).doesNotContain("消防年检 F-2 一号机");
    }

    @Clause("S11-133")
    void aHighVoltageToolIsTestedBeforeItsReportRunsOut(String clause) {
        var site = plant.promising(clause);
        var today = plant.today();
        var glove = site.keep("insulated-tool", null, "绝缘手套 1", today, today.plusDays(20));
        var rod = site.keep("insulated-tool", null, "绝缘杆 2", today, today.plusDays(20));
        site.moveTo(today.plusDays(10), 9);
        assertThat(site.manager
                        .post(
                                site.at("equipment-papers/" + glove + "/renewal"),
                                site.paper(today.plusDays(10), today.plusDays(200)))
                        .status())
                .isEqualTo(201);
        site.moveTo(today.plusDays(21), 9);
        var brick = site.brick(clause, today.plusDays(20));
        assertThat(brick.path("met").asInt()).isEqualTo(1);
        assertThat(brick.path("breached").asInt()).isEqualTo(1);
        assertThat(over(site)).containsExactly("绝缘工具检测");

        assertThat(site.manager
                        .post(site.at("equipment-papers/" + rod + "/end"), "{\"because\":\"折断报废\"}")
                        .status())
                .isEqualTo(204);
        assertThat(site.brick(clause, today.plusDays(20)).path("breached").asInt())
                .as("it was missed before it broke")
                .isEqualTo(1);
        assertThat(over(site)).isEmpty();
    }

    private static List<String> owed(Plant.Site site, String clause, LocalDate day) {
        return stream(site.brick(clause, day).path("subjects"))
                .map(one -> one.path("label").asString())
                .toList();
    }

    private static List<String> over(Plant.Site site) {
        return stream(site.manager
                        .get(site.at("equipment-expiries?within=0"))
                        .body()
                        .path("items"))
                .map(one -> one.path("what").asString())
                .toList();
    }
}
