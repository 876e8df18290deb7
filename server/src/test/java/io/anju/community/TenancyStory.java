package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The desk writes a tenant or somebody of the family down for a time: from a day on, until a day. */
class TenancyStory extends HomeStory {

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = town.manager(quarter);
    }

    @Test
    void aLeaseIsShownWithItsDays() {
        var from = today().minusMonths(2);
        var until = today().plusMonths(10);
        assertThat(enter("TENANT", from, until).status()).isEqualTo(201);
        assertThat(enter("HOUSEHOLD", null, until).status()).isEqualTo(201);

        var tenant = person("TENANT");
        assertThat(tenant.path("from").asString()).isEqualTo(from.toString());
        assertThat(tenant.path("until").asString()).isEqualTo(until.toString());
        var family = person("HOUSEHOLD");
        assertThat(family.path("from").asString()).isEqualTo(today().toString());
        assertThat(family.path("until").asString()).isEqualTo(until.toString());
    }

    @Test
    void whoIsHereFromALaterDayOnIsShownAndComesInOnlyThen() {
        var phone = phone();
        assertThat(enter(phone, "TENANT", today().plusDays(3), null).status()).isEqualTo(201);
        assertThat(person("TENANT").path("from").asString())
                .isEqualTo(today().plusDays(3).toString());
        assertThat(somebody(phone).get(home("/people")).status()).isEqualTo(404);
    }

    @Test
    void daysThatCannotBeAreRefusedInWords() {
        var over = enter("TENANT", today().minusYears(1), today());
        assertThat(over.type()).as(over.text()).isEqualTo("urn:anju:community.last-day");
        assertThat(over.text()).contains("截止日期要在今天之后");
        var turned = enter("TENANT", today().plusDays(9), today().plusDays(8));
        assertThat(turned.type()).as(turned.text()).isEqualTo("urn:anju:community.first-day");
        assertThat(turned.body().path("errors").get(0).path("field").asString()).isEqualTo("from");
        assertThat(enter("TENANT", null, today().plusYears(21)).type()).isEqualTo("urn:anju:community.last-day");
        assertThat(room().path("people")).hasSize(1);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Browser.Answer enter(String relation, @Nullable LocalDate from, @Nullable LocalDate until) {
        return enter(phone(), relation, from, until);
    }

    private Browser.Answer enter(String phone, String relation, @Nullable LocalDate from, @Nullable LocalDate until) {
        return manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"沈先生\",\"phone\":\"%s\",\"relation\":\"%s\",\"from\":%s,\"until\":%s}"
                        .formatted(phone, relation, quoted(from), quoted(until)));
    }

    private static String quoted(@Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }

    private JsonNode person(String relation) {
        return room().path("people")
                .valueStream()
                .filter(one -> one.path("relation").asString().equals(relation))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode room() {
        return manager.get(desk("/spaces/" + quarter.home() + "/room")).body();
    }
}
