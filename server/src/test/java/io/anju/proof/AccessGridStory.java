package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.proof.Street.Place;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody knocks at every door of every place, and only those get in whom the rules let in. */
@AnjuTest
class AccessGridStory {

    @Autowired
    Town town;

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final List<String> surprises = new ArrayList<>();

    @Test
    void everyEndpointIsNamedByARule() {
        assertThat(Route.of(mapping))
                .hasSizeGreaterThan(30)
                .allMatch(route -> (route.permission() == null) != (route.audience() == null));
    }

    @Test
    void onlyThoseGetInWhomTheRulesLetIn() throws IOException {
        var street = Street.built(town, registry, accounts, sql, transaction);
        var rows = new HashMap<Route, List<String>>();
        for (var route : Route.of(mapping)) {
            rows.put(
                    route,
                    street.callers().stream()
                            .map(caller -> cell(street, route, caller))
                            .toList());
        }
        assertThat(surprises).isEmpty();
        Committed.inDocs("access.md").mustBe(document(street, rows), "AccessGridStory");
    }

    /** The letters of the places the caller gets into. */
    private String cell(Street street, Route route, Caller caller) {
        var kind = route.place();
        var places = kind == null ? List.of(new Place("✓", new UUID(0, 0))) : street.places(kind);
        var letters = places.stream()
                .filter(place -> isIn(street, route, caller, kind, place))
                .map(Place::letter)
                .collect(Collectors.joining(" "));
        return letters.isEmpty() ? "·" : letters;
    }

    private boolean isIn(Street street, Route route, Caller caller, @Nullable String kind, Place place) {
        var known = new HashMap<>(Map.of("clause", "S09-021", "sha256", "0".repeat(64)));
        Route.NAMED_FREELY.forEach(name -> known.put(name, "grid"));
        if (kind != null) {
            known.put(kind, place.id().toString());
        }
        var ticket = street.tickets().get(place.id());
        if (ticket != null) {
            known.put("ticket", ticket);
        }
        var answer = knock(route, caller, route.address(known));
        int expected = caller.expected(route, kind == null ? null : place.id());
        int seen = refusal(answer);
        if (seen != expected || answer.status() >= 500) {
            surprises.add("%s for %s at %s: expected %s, got %d %s"
                    .formatted(
                            route,
                            caller.name(),
                            place.letter(),
                            expected == Caller.ADMITTED ? "to get in" : expected,
                            answer.status(),
                            answer.type()));
        }
        if (!route.reads() && kind == null && answer.status() < 300) {
            caller.comesAgain();
        }
        return seen == Caller.ADMITTED;
    }

    private static Answer knock(Route route, Caller caller, String address) {
        if (route.reads() || route.method().equals("DELETE")) {
            return caller.browser().ask(route.method(), address, new byte[0]);
        }
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        return caller.browser().ask(route.method(), address, body, "Content-Type", "application/json");
    }

    /** What the door said; what happens further in (nothing there, nothing filled in) is not its business. */
    private static int refusal(Answer answer) {
        return switch (answer.type()) {
            case "urn:anju:identity.not-signed-in" -> 401;
            case "urn:anju:identity.not-allowed" -> 403;
            case "urn:anju:kernel.not-found" -> 404;
            default -> answer.status() == 403 ? 403 : Caller.ADMITTED;
        };
    }

    private static String document(Street street, Map<Route, List<String>> rows) {
        var names = street.callers().stream().map(Caller::name).collect(Collectors.joining(" | "));
        var lines = rows.keySet().stream()
                .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
                .map(route -> "| `%s` | %s | %s |\n"
                        .formatted(route, rule(route), String.join(" | ", rows.getOrDefault(route, List.of()))))
                .collect(Collectors.joining());
        return """
                # Who gets in
                What `AccessGridStory` saw when everybody knocked at every door over HTTP. *o* own community (for a company's routes: own
                company), *s* another community of the same company, *f* one the company no longer manages, *h* its head office, *x*
                another company's; ✓ where the address names no place, · nowhere. Roles hold in their own community; headquarters and
                administrator hold company-wide; *manager, gone* has a grant in the community that the company left. Who does not get in
                is answered 401 (not signed in), 403 (knows the place, may not do this) or 404 (may not know of the place).

                To write it anew after adding a route: `(cd server && mvn test -Dtest=AccessGridStory -Danju.write=true)`

                | endpoint | needs | %s |
                |---|---|%s
                %s""".formatted(names, "---|".repeat(street.callers().size()), lines);
    }

    private static String rule(Route route) {
        var audience = route.audience();
        return audience == null
                ? "`" + route.permission() + "`"
                : audience.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
