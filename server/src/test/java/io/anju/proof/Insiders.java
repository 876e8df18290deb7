package io.anju.proof;

import io.anju.identity.Accounts;
import io.anju.kernel.OpenTo.Audience;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of one quarter, and for every route the one of them who gets in: what they send is read, not turned away. */
final class Insiders {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    /** What an address calls otherwise than the table it is kept in. */
    private static final Map<String, String> TABLES = Map.of("slip", "delivery", "person", "occupancy");

    private final Quarter quarter;
    private final UUID colleague;
    private final UUID leaver;
    private final List<Caller> callers;

    private Insiders(Quarter quarter, UUID colleague, UUID leaver, List<Caller> callers) {
        this.quarter = quarter;
        this.colleague = colleague;
        this.leaver = leaver;
        this.callers = callers;
    }

    static Insiders of(Town town, Accounts accounts, Quarter quarter, Map<String, Set<String>> may) {
        var deputy = quarter.manager() + "-deputy";
        accounts.grantInCommunity(
                accounts.withPassword(deputy, Town.PASSWORD), "manager", quarter.company(), quarter.community(), SINCE);
        var here = quarter.community();
        var callers = List.of(
                Caller.staff(
                        "deputy",
                        () -> town.browser().signIn(deputy, Town.PASSWORD),
                        Map.of(here, may(may, "manager"))),
                Caller.resident(() -> town.resident(quarter), here),
                Caller.staff("technician", () -> town.technician(quarter), Map.of(here, may(may, "technician"))),
                Caller.staff(
                        "headquarters",
                        () -> town.headquarters(quarter),
                        everywhere(quarter, may(may, "headquarters"))),
                Caller.staff(
                        "administrator",
                        () -> town.administrator(quarter),
                        everywhere(quarter, may(may, "administrator"))),
                Caller.anonymous(town::browser));
        var colleague = accounts.ofPhone(town.colleague(quarter).phone());
        return new Insiders(quarter, colleague, town.colleague(quarter).employee(), callers);
    }

    private static Set<String> may(Map<String, Set<String>> may, String role) {
        return may.getOrDefault(role, Set.of());
    }

    private static Map<UUID, Set<String>> everywhere(Quarter quarter, Set<String> keys) {
        return Map.of(quarter.community(), keys, quarter.headOffice(), keys, quarter.company(), keys);
    }

    Caller at(Route route) {
        return callers.reversed().stream()
                .filter(caller ->
                        route.audience() == Audience.ANYONE || !caller.name().equals("nobody"))
                .filter(caller ->
                        route.audience() != Audience.SIGNED_IN || caller.name().equals("deputy"))
                .filter(caller -> caller.expected(route, place(route)) == Caller.ADMITTED)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody gets in at " + route));
    }

    private UUID place(Route route) {
        return Map.of("company", quarter.company(), "office", quarter.headOffice())
                .getOrDefault(String.valueOf(route.place()), quarter.community());
    }

    /** As the one who gets in. Who was signed out on the way comes again, and a stranger who asked too often as another one. */
    Answer ask(Route route, String address, byte[] body, String... headers) {
        var caller = at(route);
        var answer = caller.browser().askWith(route.method(), address, body, headers);
        boolean signedOut = answer.type().equals("urn:anju:identity.not-signed-in");
        boolean tooOften = answer.status() == 429 && caller.name().equals("nobody");
        if (signedOut || tooOften) {
            caller.comesAgain();
            return caller.browser().askWith(route.method(), address, body, headers);
        }
        return answer;
    }

    /** What the addresses and bodies of this quarter name. */
    Map<String, String> known(Rows rows) {
        var newest = rows.newest(quarter.community());
        var known = new HashMap<>(Map.of(
                "clause", "S09-021",
                "sha256", "0".repeat(64),
                "year", "2061",
                "day", "2061-10-01",
                "provider", "wechat",
                "channel", "wechat"));
        newest.forEach((table, id) -> known.put(table.substring(table.indexOf('_') + 1), id));
        newest.forEach(known::put);
        TABLES.forEach((name, table) ->
                known.put(name, newest.getOrDefault(table, UUID.randomUUID().toString())));
        Route.NAMED_FREELY.stream()
                .filter(name -> !name.equals("key") || !known.containsKey(name))
                .forEach(name -> known.put(name, "grid"));
        known.put("community", quarter.community().toString());
        known.put("company", quarter.company().toString());
        known.put("office", quarter.headOffice().toString());
        known.put("space", quarter.home().toString());
        known.put("employee", quarter.technician().toString());
        known.put("account", colleague.toString());
        known.put("member", leaver.toString());
        return known;
    }

    /** Whether something of this quarter has the id. */
    boolean have(String id, Rows rows) {
        return rows.hold(id, quarter.community());
    }

    /** Good values for a body sent to the route: the technician speaks of themselves. */
    Examples examples(Route route, Map<String, String> known, Instant now) {
        var ids = new HashMap<>(known);
        ids.keySet()
                .retainAll(Set.of("community", "company", "office", "space", "employee", "account", "ticket", "post"));
        ids.put("subject", known.getOrDefault("ticket", UUID.randomUUID().toString()));
        if (at(route).name().equals("technician")) {
            ids.put("account", technician());
        }
        return new Examples(now, ids);
    }

    private String technician() {
        return callers.stream()
                .filter(caller -> caller.name().equals("technician"))
                .map(caller ->
                        caller.browser().get("/api/me").body().path("account").asString())
                .findFirst()
                .orElseThrow();
    }
}
