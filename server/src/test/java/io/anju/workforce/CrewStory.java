package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who can be sent where: papers that run out, and districts with their keepers. */
@AnjuTest
class CrewStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    Places places;

    @Autowired
    Crew crew;

    @Autowired
    Staff staff;

    @Autowired
    BusinessClock clock;

    private Quarter quarter;
    private Browser manager;
    private LocalDate today;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        today = LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT);
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private <T> T here(Supplier<T> work) {
        return Scope.of(quarter.community(), Actor.NOBODY).get(work);
    }

    private JsonNode made(String path, String body) {
        var answer = manager.post(at(path), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private String paper(UUID employee, String name, LocalDate expiresOn) {
        return made("/staff/" + employee + "/qualifications", """
                {"name":"%s","number":"P-7","expiresOn":"%s"}""".formatted(name, expiresOn))
                .path("id")
                .asString();
    }

    private Map<UUID, UUID> keepers(UUID... places) {
        return here(() -> crew.keepers(Care.STEWARD, List.of(places), clock.instant())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, keeper -> keeper.getValue().employee()));
    }

    private List<UUID> ready(Set<String> qualifications, UUID place) {
        var search = new Crew.Search(qualifications, Care.REPAIR, place);
        return here(() -> crew.ready(clock.instant(), List.of(search))).getOrDefault(search, List.of()).stream()
                .map(hand -> hand.member().employee())
                .toList();
    }

    @Test
    void whatRunsOutIsListedInTimeAndWhatHasRunOutCountsNoLonger() {
        var plumber = quarter.technician();
        paper(plumber, "电工证", today.plusDays(29));
        paper(plumber, "焊工证", today.plusDays(61));
        made("/staff/" + plumber + "/qualifications", "{\"name\":\"水工\"}");

        assertThat(names("/qualifications?within=30")).containsExactly("电工证");
        assertThat(names("/qualifications?within=90")).containsExactly("电工证", "焊工证");
        assertThat(names("/qualifications")).containsExactly("电工证", "焊工证", "水工");
        assertThat(manager.get(at("/qualifications")).text()).contains("WITHIN_30_DAYS", "WITHIN_90_DAYS", "FAR");
        assertThat(ready(Set.of("电工证", "水工"), quarter.home())).containsExactly(plumber);

        paper(plumber, "电工证", today.minusDays(1));

        assertThat(ready(Set.of("电工证"), quarter.home())).isEmpty();
        assertThat(ready(Set.of("水工"), quarter.home())).containsExactly(plumber);
        assertThat(manager.get(at("/qualifications?within=1")).text()).contains("RUN_OUT");
    }

    private List<String> names(String path) {
        return manager.get(at(path))
                .body()
                .path("items")
                .valueStream()
                .map(held -> held.path("paper").path("name").asString())
                .toList();
    }

    @Test
    void aPaperThatWasTakenAwayCountsNoLongerAndIsTheSameInEveryCommunity() {
        var plumber = quarter.technician();
        var second = registry.registerCommunity(
                quarter.company(),
                "三期" + quarter.manager(),
                "Q" + quarter.manager().substring(8),
                SINCE);
        accounts.grantInCommunity(
                accounts.withPassword("crew-" + quarter.manager(), Town.PASSWORD),
                "manager",
                quarter.company(),
                second,
                SINCE);
        var there = town.browser().signIn("crew-" + quarter.manager(), Town.PASSWORD);
        var before = paper(plumber, "高处作业证", today.plusDays(300));
        var hired = there.post("/api/communities/" + second + "/staff", """
                {"name":"%s","badge":"%s","phone":"%s","department":"工程部","post":"维修工"}""".formatted(
                here(() -> staff(plumber)).name(), here(() -> staff(plumber)).badge(), quarter.technicianPhone()));
        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        assertThat(there.get("/api/communities/" + second + "/qualifications").text())
                .as("brought along")
                .contains("高处作业证");
        paper(plumber, "焊工证", today.plusDays(10));
        assertThat(there.get("/api/communities/" + second + "/qualifications").text())
                .as("told")
                .contains("焊工证");

        assertThat(manager.post(at("/staff/" + plumber + "/qualifications/" + before + "/end"), "")
                        .status())
                .isEqualTo(204);

        assertThat(there.get("/api/communities/" + second + "/qualifications").text())
                .doesNotContain("高处作业证");
        assertThat(ready(Set.of("高处作业证"), quarter.home())).isEmpty();
        assertThat(manager.post(at("/staff/" + plumber + "/qualifications/" + before + "/end"), "")
                        .type())
                .isEqualTo("urn:anju:workforce.no-such-paper");
    }

    private Staff.Member staff(UUID employee) {
        return staff.find(employee).orElseThrow();
    }

    private void adopt(String clause) {
        made("/adoptions", "{\"clause\":\"%s\"}".formatted(clause));
    }

    @Clause("S12-007")
    void aBuildingInNoDistrictOrInOneWithoutAKeeperIsADeadCorner(String clause) {
        adopt(clause);
        var fifth = here(() -> places.add(Places.Kind.BUILDING, null, "5", "5号楼"));
        var sixth = here(() -> places.add(Places.Kind.BUILDING, null, "6", "6号楼"));
        var home = here(() -> places.add(Places.Kind.SPACE, fifth, "5-1-101", "5号楼1单元101"));
        assertThat(reach("STEWARD").path("percent").asInt()).isZero();

        var east = made("/districts", """
                {"care":"STEWARD","name":"东区","keeper":"%s","places":["%s"]}""".formatted(quarter.technician(), fifth))
                .path("id")
                .asString();
        assertThat(reach("STEWARD").path("percent").asInt()).isEqualTo(50);
        assertThat(reach("STEWARD").path("dead").toString()).contains("6号楼").doesNotContain("5号楼");
        assertThat(verdict(clause)).isEqualTo("breached");
        assertThat(keepers(home, sixth))
                .as("none in a dead corner")
                .containsExactly(Map.entry(home, quarter.technician()));

        assertThat(manager.post(at("/districts"), """
                        {"care":"STEWARD","name":"西区","places":["%s"]}""".formatted(fifth)).type())
                .isEqualTo("urn:anju:constraint.place_lies_in_one_district");
        command("/districts/" + east + "/places", "{\"places\":[\"%s\",\"%s\"]}".formatted(fifth, sixth));
        assertThat(reach("STEWARD").path("percent").asInt()).isEqualTo(100);
        command("/districts/" + east + "/keepers", "{}");
        assertThat(reach("STEWARD").path("percent").asInt())
                .as("nobody keeps it")
                .isZero();
        command("/districts/" + east + "/end", "");
        assertThat(manager.post(at("/districts/" + east + "/end"), "").type())
                .isEqualTo("urn:anju:workforce.no-such-district");
    }

    @Clause("S15-016")
    void aDistrictWhoseStewardIsOnLeaveWithoutASubstituteIsRed(String clause) {
        adopt(clause);
        var fifth = here(() -> places.add(Places.Kind.BUILDING, null, "5", "5号楼"));
        var colleague = town.colleague(quarter).employee();
        var east = made("/districts", """
                {"care":"STEWARD","name":"东区","keeper":"%s","places":["%s"]}""".formatted(quarter.technician(), fifth))
                .path("id")
                .asString();
        assertThat(district().path("dead").asBoolean()).isFalse();
        assertThat(verdict(clause)).isEqualTo("met");

        var asked = town.technician(quarter).post(at("/my-absences"), """
                {"kind":"ANNUAL","firstDay":"%s","lastDay":"%s"}""".formatted(today, today.plusDays(1)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(district().path("dead").asBoolean()).as("only asked").isFalse();
        var decided = manager.post(
                at("/absences/" + asked.body().path("id").asString() + "/decision"), "{\"approved\":true}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);

        assertThat(district().path("dead").asBoolean()).isTrue();
        assertThat(verdict(clause)).isEqualTo("breached");
        assertThat(reach("STEWARD").path("percent").asInt()).isZero();
        command("/districts/" + east + "/keepers", """
                {"keeper":"%s","substitute":"%s"}""".formatted(quarter.technician(), colleague));
        assertThat(district().path("dead").asBoolean()).isFalse();
        assertThat(keepers(fifth)).containsExactly(Map.entry(fifth, colleague));
    }

    @Test
    void aCommunityThatIsLookedAfterEverywhereKeepsTheDay() {
        adopt("S12-007");
        var fifth = here(() -> places.add(Places.Kind.BUILDING, null, "5", "5号楼"));
        made("/districts", """
                {"care":"STEWARD","name":"东区","keeper":"%s","places":["%s"]}""".formatted(quarter.technician(), fifth));

        assertThat(verdict("S12-007")).isEqualTo("met");
    }

    private String verdict(String clause) {
        return manager.get(at("/wall"))
                .body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(clause))
                .findFirst()
                .orElseThrow()
                .path("verdict")
                .asString();
    }

    private JsonNode district() {
        return manager.get(at("/districts")).body().path("districts").get(0);
    }

    private JsonNode reach(String care) {
        return manager.get(at("/districts"))
                .body()
                .path("reaches")
                .valueStream()
                .filter(reach -> reach.path("care").asString().equals(care))
                .findFirst()
                .orElseThrow();
    }

    private void command(String path, String body) {
        var answer = manager.post(at(path), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void whoIsInChargeOfTheBuildingIsAskedFirst() {
        var fifth = here(() -> places.add(Places.Kind.BUILDING, null, "5", "5号楼"));
        var colleague = town.colleague(quarter).employee();
        assertThat(ready(Set.of(), fifth)).containsExactly(quarter.technician(), colleague);

        made("/districts", """
                {"care":"REPAIR","name":"5号楼维修","keeper":"%s","places":["%s"]}""".formatted(colleague, fifth));

        assertThat(ready(Set.of(), fifth)).containsExactly(colleague, quarter.technician());
        assertThat(ready(Set.of(), quarter.home()))
                .as("elsewhere by badge")
                .containsExactly(quarter.technician(), colleague);
    }
}
