package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import io.anju.workforce.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is nobody's home is checked by whoever reported it or by a supervisor: not by the desk, not by who did it, not by silence. */
@SimulationTest
class PublicAreaStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String DESK = "19900049801";
    private static final String SUPERVISOR = "19900049802";
    private static final String GOOD = "{\"answered\":true,\"satisfied\":true}";
    private static final String CHECKED = "{\"satisfied\":true}";
    private static final String NOT_DONE = "{\"satisfied\":false,\"note\":\"还在滴水\"}";

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Staffing staffing;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Quarter quarter;
    private Browser technician;
    private UUID hall;

    @BeforeEach
    void aHall() {
        quarter = town.promising("S09-021");
        technician = town.technician(quarter);
        hall = in(quarter.community(), () -> places.add(Places.Kind.UNIT, null, "3-2", "3号楼2单元"));
    }

    @Test
    void theDeskIsRefusedAndASupervisorChecksIt() {
        var desk = colleague(DESK, "front_desk");
        var supervisor = colleague(SUPERVISOR, "supervisor");
        var id = mended(registered(desk, ""));

        var refused = desk.post(at(quarter, "/tickets/" + id + "/call-back"), GOOD);
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.type()).isEqualTo("urn:anju:servicedesk.unchecked");
        assertThat(refused.body().path("title").asString()).contains("公共区域", "报事人或主管");
        assertThat(desk.post(at(quarter, "/tickets/" + id + "/check"), CHECKED).status())
                .isEqualTo(404);
        assertThatThrownBy(() -> closeBehindTheBack(id))
                .as("the database says no too")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("public_area_is_checked");
        var seen = desk.get(at(quarter, "/tickets/" + id)).body();
        assertThat(seen.path("state").asString()).isEqualTo("finished");
        assertThat(seen.path("needsCheck").asBoolean()).isTrue();

        assertThat(desk.get(at(quarter, "/call-backs")).text()).doesNotContain(id);
        assertThat(desk.get(at(quarter, "/today")).text()).doesNotContain("\"check\"");
        assertThat(supervisor.get(at(quarter, "/call-backs")).text()).contains(id, "public_area");
        assertThat(checksOfToday(supervisor)).containsExactly(id);
        var checked = supervisor.post(at(quarter, "/tickets/" + id + "/call-back"), GOOD);
        assertThat(checked.body().path("state").asString()).as(checked.text()).isEqualTo("closed");
        assertThat(checkedBy(id)).isEqualTo("SUPERVISOR");
        assertThat(checksOfToday(supervisor)).isEmpty();
    }

    @Test
    void whoeverOfUsSawItIsAskedOnTheirPhoneAndNobodySaysSoOfTheirOwnWork() {
        var colleague = town.byPhone(town.colleague(quarter).phone());
        var id = mended(seen(colleague));

        assertThat(technician.get(at(quarter, "/my-checks")).body().path("items"))
                .isEmpty();
        assertThat(technician
                        .post(at(quarter, "/tickets/" + id + "/check"), CHECKED)
                        .status())
                .isEqualTo(404);
        assertThat(myChecks(colleague)).containsExactly(id);
        assertThat(colleague.get("/api/me/messages").text()).contains("您报的事办好了", "/seen");
        var notDone = colleague.post(at(quarter, "/tickets/" + id + "/check"), NOT_DONE);
        assertThat(notDone.status()).as(notDone.text()).isEqualTo(204);
        var again = town.manager(quarter).get(at(quarter, "/tickets/" + id));
        assertThat(again.body().path("round").asInt()).isEqualTo(2);
        assertThat(again.text()).contains("验收：没修好", "还在滴水");
        assertThat(myChecks(colleague)).isEmpty();

        giveTo(id);
        mended(id);
        assertThat(colleague
                        .post(at(quarter, "/tickets/" + id + "/check"), CHECKED)
                        .status())
                .isEqualTo(204);
        assertThat(checkedBy(id)).isEqualTo("REPORTER");

        var own = seen(technician);
        giveTo(own);
        mended(own);
        assertThat(myChecks(technician)).as("their own work").isEmpty();
        assertThat(technician
                        .post(at(quarter, "/tickets/" + own + "/check"), CHECKED)
                        .type())
                .isEqualTo("urn:anju:servicedesk.own-work");
    }

    @Test
    void aResidentWhoToldOfItSaysSoThemselvesOrToWhoeverTelephones() {
        var desk = colleague(DESK, "front_desk");
        var party = in(
                quarter.community(),
                () -> residents
                        .of(quarter.home(), LocalDate.now(CommunityZone.DEFAULT))
                        .getFirst()
                        .party());
        var tapped = mended(registered(desk, ",\"party\":\"%s\"".formatted(party)));
        var resident = town.resident(quarter);
        assertThat(resident.get(mine(quarter)).text()).contains(tapped);
        var answered = resident.post(mine(quarter) + "/" + tapped + "/answer", CHECKED);
        assertThat(answered.body().path("state").asString()).as(answered.text()).isEqualTo("closed");
        assertThat(checkedBy(tapped)).isEqualTo("REPORTER");
        var stranger = town.byPhone("19900049803");
        assertThat(stranger.get(mine(quarter) + "/" + tapped).status()).isIn(403, 404);
        var told = mended(registered(desk, ",\"party\":\"%s\"".formatted(party)));
        var heard = desk.post(at(quarter, "/tickets/" + told + "/call-back"), GOOD);
        assertThat(heard.body().path("state").asString()).as(heard.text()).isEqualTo("closed");
        assertThat(checkedBy(told)).isEqualTo("REPORTER");
    }

    @Test
    void silenceDoesNotCloseItButBringsItToASupervisor() {
        var desk = colleague(DESK, "front_desk");
        var supervisor = colleague(SUPERVISOR, "supervisor");
        town.resident(quarter);
        town.manager(quarter).put(at(quarter, "/call-back-settings"), "\"0\"", """
                {"samplePercent":0,"silentHours":48,"attemptsDue":2,"goodStars":4}""");
        var party = in(
                quarter.community(),
                () -> residents
                        .of(quarter.home(), LocalDate.now(CommunityZone.DEFAULT))
                        .getFirst()
                        .party());
        var named = mended(registered(desk, ",\"party\":\"%s\"".formatted(party)));
        var nobodys = mended(registered(desk, ""));
        assertThat(checksOfToday(supervisor)).containsExactly(nobodys);

        moveClock(now().plus(Duration.ofHours(49)));
        assertThat(state(named)).isEqualTo("finished");
        assertThat(state(nobodys)).isEqualTo("finished");
        supervisor = town.byPhone(SUPERVISOR);
        assertThat(checksOfToday(supervisor)).containsExactlyInAnyOrder(named, nobodys);
        var looked = supervisor.post(at(quarter, "/tickets/" + named + "/call-back"), GOOD);
        assertThat(looked.body().path("state").asString()).as(looked.text()).isEqualTo("closed");
        assertThat(checkedBy(named)).as("whoever told of it never said so").isEqualTo("SUPERVISOR");
        assertThat(supervisor
                        .post(at(quarter, "/tickets/" + nobodys + "/check"), CHECKED)
                        .status())
                .isEqualTo(204);
        assertThat(checkedBy(nobodys)).isEqualTo("SUPERVISOR");
    }

    @Test
    void aSupervisorDoesNotSpeakForSomebodyWhoIsStillAsked() {
        var desk = colleague(DESK, "front_desk");
        var supervisor = colleague(SUPERVISOR, "supervisor");
        town.resident(quarter);
        town.manager(quarter).put(at(quarter, "/call-back-settings"), "\"0\"", """
                {"samplePercent":0,"silentHours":48,"attemptsDue":2,"goodStars":4}""");
        var party = in(
                quarter.community(),
                () -> residents
                        .of(quarter.home(), LocalDate.now(CommunityZone.DEFAULT))
                        .getFirst()
                        .party());
        var named = mended(registered(desk, ",\"party\":\"%s\"".formatted(party)));

        assertThat(supervisor
                        .post(at(quarter, "/tickets/" + named + "/check"), CHECKED)
                        .status())
                .isEqualTo(404);
        assertThat(state(named)).isEqualTo("finished");
        moveClock(now().plus(Duration.ofHours(49)));
        assertThat(town.byPhone(SUPERVISOR)
                        .post(at(quarter, "/tickets/" + named + "/check"), CHECKED)
                        .status())
                .isEqualTo(204);
        assertThat(checkedBy(named)).isEqualTo("SUPERVISOR");
    }

    private Browser colleague(String phone, String role) {
        var employee = in(
                quarter.headOffice(),
                () -> staffing.hire(staffing.department(role), "小" + role, "Q" + role, phone, SINCE));
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> staffing.post(quarter.headOffice(), employee, "前台", SINCE));
        accounts.grantInCommunity(accounts.ofPhone(phone), role, quarter.company(), quarter.community(), SINCE);
        return town.byPhone(phone);
    }

    private String registered(Browser desk, String more) {
        var registered = desk.post(at(quarter, "/tickets"), """
                {"channel":"PHONE","space":"%s","category":"lock","description":"单元门关不上","photos":[]%s}""".formatted(hall, more));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        return registered.body().path("id").asString();
    }

    private String seen(Browser staff) {
        var seen = staff.post(at(quarter, "/staff-reports"), """
                {"space":"%s","category":"lock","description":"单元门关不上","photos":[],"mended":false}""".formatted(hall));
        assertThat(seen.status()).as(seen.text()).isEqualTo(201);
        var id = seen.body().path("id").asString();
        giveTo(id);
        return id;
    }

    private void giveTo(String ticket) {
        town.manager(quarter)
                .post(
                        at(quarter, "/tickets/" + ticket + "/assignment"),
                        "{\"employee\":\"%s\"}".formatted(quarter.technician()));
    }

    private String mended(String ticket) {
        step(technician, quarter, "arrive", ticket, Instant.now());
        var done = step(technician, quarter, "finish", ticket, Instant.now());
        assertThat(done.body().path("outcome").asString()).as(done.text()).isEqualTo("applied");
        return ticket;
    }

    private List<String> checksOfToday(Browser who) {
        return who.get(at(quarter, "/today"))
                .body()
                .path("parts")
                .valueStream()
                .filter(part -> part.path("section").asString().equals("CHECKS"))
                .flatMap(part -> part.path("lines").valueStream())
                .map(line -> line.path("ticket").asString())
                .toList();
    }

    private List<String> myChecks(Browser who) {
        return who.get(at(quarter, "/my-checks"))
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("ticket").asString())
                .toList();
    }

    private String state(String ticket) {
        return town.manager(quarter)
                .get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("state")
                .asString();
    }

    private String checkedBy(String ticket) {
        return in(
                quarter.community(),
                () -> sql.sql("select checked_by from ticket where id = ?::uuid")
                        .param(ticket)
                        .query(String.class)
                        .single());
    }

    private void closeBehindTheBack(String ticket) {
        in(
                quarter.community(),
                () -> sql.sql("""
                update ticket set state = 'CLOSED', closed_at = business_now(), called_back = 'ANSWERED'
                 where community = :community and id = :id::uuid
                """)
                        .param("community", quarter.community())
                        .param("id", ticket)
                        .update());
    }

    private <T> T in(UUID community, Supplier<T> work) {
        return Objects.requireNonNull(
                Scope.of(community, Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
