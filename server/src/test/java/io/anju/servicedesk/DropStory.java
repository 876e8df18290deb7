package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.ticket.FieldCommand;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** What the phone was refused and is given up leaves a word behind: what it was, why it was refused, and why nobody says it anew. */
@AnjuTest
class DropStory {

    @Autowired
    Town town;

    @Autowired
    MessageSource texts;

    @Test
    void eachKindThatCanBeGivenUpHasWordsOfItsOwn() {
        for (var kind : FieldCommand.Kind.values()) {
            if (kind != FieldCommand.Kind.DROP) {
                assertThat(texts.getMessage(
                                "servicedesk.dropped." + kind.name().toLowerCase(Locale.ROOT), null, "", Locale.CHINA))
                        .as(kind.name())
                        .startsWith("放弃被退回的“");
            }
        }
    }

    @Test
    void whoeverReadsTheTicketSeesWhatWasGivenUpAndWhy() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        var arrive = command(technician, "arrive", ticket, Instant.now());
        var withoutPhoto = saying(arrive, "\"photos\":[\"" + "0".repeat(64) + "\"]");
        var refused = send(technician, quarter, withoutPhoto);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.photo-missing");

        var dropped = send(technician, quarter, drop(technician, ticket, "照片拍错了，重新到门口再报"));

        assertThat(dropped.body().path("outcome").asString()).as(dropped.text()).isEqualTo("applied");
        assertThat(dropped.body().path("ticket").path("state").asString())
                .as("it changes nothing")
                .isEqualTo("assigned");
        var told = given(
                town.manager(quarter).get(at(quarter, "/tickets/" + ticket)).body());
        assertThat(told.path("text").asString()).isEqualTo("放弃被退回的“到门口”");
        assertThat(told.path("note").asString()).isEqualTo("照片拍错了，重新到门口再报（当时退回：照片还没传上来）");
        assertThat(told.path("by").asString()).startsWith("师傅");
        assertThat(town.resident(quarter).get(mine(quarter) + "/" + ticket).text())
                .as("that is ours")
                .doesNotContain("放弃被退回");
    }

    @Test
    void withoutAReasonNothingIsGivenUp() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);

        assertThat(send(technician, quarter, drop(technician, ticket, " ")).type())
                .isEqualTo("urn:anju:servicedesk.drop-unsaid");
        assertThat(send(technician, quarter, drop(technician, ticket, "长".repeat(201)))
                        .type())
                .isEqualTo("urn:anju:servicedesk.drop-unsaid");
        assertThat(send(
                                technician,
                                quarter,
                                saying(command(technician, "drop", ticket, Instant.now()), "\"note\":\"错了\""))
                        .type())
                .as("it has to say what")
                .isEqualTo("urn:anju:servicedesk.drop-unsaid");
        var unknown = drop(technician, ticket, "错了").replace("\"kind\":\"ticket.arrive\"", "\"kind\":\"ticket.eat\"");
        assertThat(send(technician, quarter, unknown).status()).isEqualTo(422);
        assertThat(send(technician, quarter, drop(technician, UUID.randomUUID().toString(), "错了"))
                        .status())
                .isEqualTo(404);
        assertThat(town.manager(quarter)
                        .get(at(quarter, "/tickets/" + ticket))
                        .body()
                        .path("timeline"))
                .hasSize(2);
    }

    private static String drop(Browser technician, String ticket, String reason) {
        return saying(command(technician, "drop", ticket, Instant.now()), """
                "note":"%s","dropped":{"id":"%s","kind":"ticket.arrive","deviceTime":"%s","refusal":"照片还没传上来"}""".formatted(
                        reason, UUID.randomUUID(), Instant.now()));
    }

    private static JsonNode given(JsonNode ticket) {
        return ticket.path("timeline")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("servicedesk.dropped"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ticket.toString()));
    }

    private String reported(Town.Quarter quarter) {
        return town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
    }
}
