package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company takes on a community, and nobody of another company does it for them. */
@AnjuTest
class CompanyCommunityStory {

    @Autowired
    Town town;

    private Quarter quarter;
    private Browser administrator;
    private String code;

    @BeforeEach
    void anAdministrator() {
        quarter = town.promising("S09-021");
        administrator = town.administrator(quarter);
        code = "R" + ThreadLocalRandom.current().nextInt(1000, 10_000);
    }

    private String path() {
        return "/api/companies/" + quarter.company() + "/communities";
    }

    private Browser.Answer register(Browser somebody, String body) {
        return somebody.post(path(), body);
    }

    @Test
    void aCommunityIsTheCompanysFromTodayOn() {
        var body = """
                {"name":" 新苑%s ","shortCode":"%s","zone":"Asia/Urumqi"}""".formatted(code, code);
        var registered = register(administrator, body);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var id = registered.body().path("id").asString();

        var line = administrator
                .get(path())
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("name").asString()).isEqualTo("新苑" + code);
        assertThat(line.path("zone").asString()).isEqualTo("Asia/Urumqi");
        assertThat(line.hasNonNull("until")).isFalse();
        assertThat(administrator.get("/api/me").text()).contains(id);
        assertThat(administrator
                        .get("/api/communities/" + id + "/history?table=community&key=" + id)
                        .text())
                .contains("新苑" + code);
        assertThat(register(administrator, body).type()).isEqualTo("urn:anju:constraint.community_short_code_is_taken");
    }

    @Test
    void aZoneThatIsNoneAndACodeThatNumbersNothingAreRefused() {
        assertThat(register(administrator, """
                {"name":"新苑","shortCode":"%s","zone":"Asia/Atlantis"}""".formatted(code)).type()).isEqualTo("urn:anju:identity.no-such-zone");
        var wrong = register(administrator, "{\"name\":\"新苑\",\"shortCode\":\"q\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("大写字母");
    }

    @Test
    void onlyTheCompanysOwnAdministratorRegisters() {
        var body = """
                {"name":"新苑","shortCode":"%s"}""".formatted(code);
        assertThat(register(town.administrator(town.promising("S09-021")), body).status())
                .isEqualTo(404);
        assertThat(register(town.headquarters(quarter), body).status()).isEqualTo(403);
        assertThat(register(town.manager(quarter), body).status()).isEqualTo(404);
        assertThat(town.headquarters(quarter).get(path()).status()).isEqualTo(200);
    }

    @Test
    void aCompanyLeavesACommunityAfterItsLastDay() {
        var today = LocalDate.now(CommunityZone.DEFAULT);
        var end = path() + "/" + quarter.community() + "/end";
        assertThat(ended(administrator, end, today.minusDays(1)).type())
                .isEqualTo("urn:anju:identity.last-day-is-over");
        var stranger = town.administrator(town.promising("S09-021"));
        assertThat(ended(stranger, end, today).status()).isEqualTo(404);
        assertThat(ended(town.headquarters(quarter), end, today).status()).isEqualTo(403);

        assertThat(ended(administrator, end, today).status()).isEqualTo(204);

        var line = administrator
                .get(path())
                .body()
                .path("items")
                .valueStream()
                .filter(one ->
                        one.path("id").asString().equals(quarter.community().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("until").asString()).isEqualTo(today.plusDays(1).toString());
        assertThat(administrator
                        .get("/api/communities/" + quarter.community() + "/history?table=management&key="
                                + quarter.community())
                        .text())
                .contains(today.plusDays(1).toString());
        assertThat(ended(administrator, end, today.plusDays(1)).type()).isEqualTo("urn:anju:identity.not-managed");
    }

    private static Browser.Answer ended(Browser somebody, String path, LocalDate lastDay) {
        return somebody.post(path, "{\"lastDay\":\"%s\"}".formatted(lastDay));
    }
}
