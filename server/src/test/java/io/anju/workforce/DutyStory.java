package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A desk looks up a home and rosters somebody. */
@AnjuTest
class DutyStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    Staffing staffing;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    int port;

    private UUID community;
    private UUID employee;
    private Browser manager;

    @BeforeEach
    void aCommunityWithOneHomeAndOnePlumber() {
        int n = Math.abs(UUID.randomUUID().hashCode() % 9000) + 1000;
        var site = registry.registerCompany("排班公司" + n, "D" + n);
        community = registry.registerCommunity(site.company(), "排班小区" + n, "E" + n, SINCE);
        var office = Scope.of(site.headOffice(), Actor.NOBODY);
        employee = office.get(() -> staffing.hire(staffing.department("工程部"), "贺师傅", "A" + n, "1980001" + n, SINCE));
        var here = Scope.of(community, Actor.NOBODY);
        here.run(() -> staffing.post(site.headOffice(), employee, "维修工", SINCE));
        here.run(this::aHome);
        var login = "duty-" + n;
        accounts.grantInCommunity(accounts.withPassword(login, PASSWORD), "manager", site.company(), community, SINCE);
        manager = new Browser(port).signIn(login, PASSWORD);
    }

    private void aHome() {
        var home = places.add(Places.Kind.SPACE, null, "3-2-1102", "3号楼2单元1102");
        residents.settle(residents.register("程女士", "19800025678"), home, Residents.Relation.OWNER, SINCE);
    }

    @Test
    void aHomeIsFoundByItsNumberHoweverWrittenByNameAndByTheLastFourDigits() {
        for (var words : new String[] {"3-2-1102", "3%202%201102", "%E7%A8%8B", "5678"}) {
            var found = manager.get(at("/spaces?q=" + words)).body().path("items");
            assertThat(found).as(words).hasSize(1);
            assertThat(found.get(0).path("spokenLabel").asString()).isEqualTo("3号楼2单元1102");
            var resident = found.get(0).path("residents").get(0);
            assertThat(resident.path("maskedPhone").asString()).isEqualTo("198****5678");
        }
        assertThat(manager.get(at("/spaces?q=9-9-9999")).body().path("items")).isEmpty();
    }

    @Test
    void whoIsRosteredNowIsOnDutyAndCannotBeRosteredTwice() {
        var now = clock.instant();
        assertThat(roster(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(8))))
                .isEqualTo(201);
        var onDuty = manager.get(at("/on-duty")).body().path("items");
        assertThat(onDuty).hasSize(1);
        assertThat(onDuty.get(0).path("name").asString()).isEqualTo("贺师傅");
        assertThat(onDuty.get(0).path("account").asString()).isNotEmpty();
        assertThat(roster(now, now.plus(Duration.ofHours(1)))).isEqualTo(409);
    }

    @Test
    void aShiftThatEndsBeforeItBeginsOrLiesYearsAwayIsRefused() {
        var now = clock.instant();
        assertThat(roster(now, now)).isEqualTo(422);
        assertThat(roster(now, Instant.MAX)).isEqualTo(400);
        assertThat(roster(Instant.MIN, now)).isEqualTo(400);
    }

    private int roster(Instant from, Instant until) {
        var body = "{\"employee\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(employee, from, until);
        return manager.post(at("/duty"), body).status();
    }

    private String at(String path) {
        return "/api/communities/" + community + path;
    }
}
