package io.anju.servicedesk;

import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The addresses and bodies of the walk from a report to a rating. */
final class Walk {

    private Walk() {}

    /** What promises are tested for is due at most this long after the walk begins. */
    private static final Duration DUE_WITHIN = Duration.ofDays(3);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Of this month; on its last days what is due only in the next one is judged there. */
    static String verdict(Browser manager, Town.Quarter quarter, String promise) {
        return brick(manager, quarter, promise).path("verdict").asString();
    }

    /** The same with how many are met, broken and open. */
    static JsonNode brick(Browser manager, Town.Quarter quarter, String promise) {
        var brick = brick(manager, quarter, promise, "");
        var now = Instant.parse(manager.get("/api/clock").body().path("now").asString())
                .atZone(SHANGHAI);
        var due = YearMonth.from(now.plus(DUE_WITHIN));
        return brick.path("verdict").asString().equals("not_due") && due.isAfter(YearMonth.from(now))
                ? brick(manager, quarter, promise, "?period=" + due)
                : brick;
    }

    private static JsonNode brick(Browser manager, Town.Quarter quarter, String promise, String period) {
        var wall = manager.get(at(quarter, "/wall" + period));
        for (var set : wall.body().path("sets")) {
            for (var clause : set.path("clauses")) {
                if (clause.path("id").asString().equals(promise)) {
                    return clause;
                }
            }
        }
        throw new AssertionError("No such brick: " + wall.status() + " " + wall.text());
    }

    static String report(Town.Quarter quarter) {
        return """
                {"space":"%s","category":"leak","description":"厨房水槽下面一直漏水","photos":[]}""".formatted(quarter.home());
    }

    /** The same, told to the desk by telephone. */
    static String call(Town.Quarter quarter) {
        return report(quarter).replace("{", "{\"channel\":\"PHONE\",");
    }

    /** From a phone of its own. */
    static String command(Browser technician, String kind, String ticket, Instant when) {
        var account = technician.get("/api/me").body().path("account").asString();
        return """
                {"id":"%s","account":"%s","device":"%s","sequence":1,"previousHash":"","signature":"",
                 "deviceTime":"%s","payloadVersion":1,"kind":"ticket.%s","subject":"%s","payload":{},"blobs":[]}""".formatted(UUID.randomUUID(), account, UUID.randomUUID(), when, kind, ticket);
    }

    /** A command of a phone that says more: version 2 of the payload. */
    static String saying(String command, String more) {
        return command.replace("\"payloadVersion\":1", "\"payloadVersion\":2")
                .replace("\"payload\":{}", "\"payload\":{" + more + "}");
    }

    /** One step of the work, as the phone sends it. */
    static Answer step(Browser technician, Town.Quarter quarter, String kind, String ticket, Instant when) {
        return send(technician, quarter, command(technician, kind, ticket, when));
    }

    /** A command under the key that it must have. */
    static Answer send(Browser technician, Town.Quarter quarter, String command) {
        return technician.post(
                at(quarter, "/commands"), command, command.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
    }

    static String at(Town.Quarter quarter, String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    static String mine(Town.Quarter quarter) {
        return "/api/me/communities/" + quarter.community() + "/tickets";
    }
}
