package io.anju.proof;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two companies and everybody who might knock. The first manages two communities, has left a third, and has a head office;
 * the second is a stranger.
 */
record Street(
        Quarter own, UUID sibling, UUID former, Quarter foreign, Map<UUID, String> tickets, List<Caller> callers) {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Set<String> COMPANY_WIDE = Set.of("headquarters", "administrator");

    /** A place a route may be asked about, with the letter it has in docs/access.md. */
    record Place(String letter, UUID id) {}

    List<Place> places(String kind) {
        return switch (kind) {
            case "company" -> List.of(new Place("o", own.company()), new Place("x", foreign.company()));
            case "office" -> List.of(new Place("o", own.headOffice()), new Place("x", foreign.headOffice()));
            default ->
                List.of(
                        new Place("o", own.community()),
                        new Place("s", sibling),
                        new Place("f", former),
                        new Place("h", own.headOffice()),
                        new Place("x", foreign.community()));
        };
    }

    static Street built(
            Town town, Registry registry, Accounts accounts, JdbcClient sql, TransactionTemplate transaction) {
        var own = town.promising("S09-021");
        var foreign = town.promising("S09-021");
        var name = UUID.randomUUID().toString().substring(31).toUpperCase(java.util.Locale.ROOT);
        var sibling = registry.registerCommunity(own.company(), "同公司小区" + name, "S" + name, SINCE);
        var former = registry.registerCommunity(own.company(), "已退出小区" + name, "F" + name, SINCE);
        transaction.executeWithoutResult(
                status -> sql.sql("""
                update management set during = daterange(lower(during), lower(during) + 1) where community = :former""").param("former", former).update());
        var tickets = Map.of(
                own.community(), report(town.resident(own), own),
                foreign.community(), report(town.resident(foreign), foreign));
        var street = new Street(own, sibling, former, foreign, tickets, new ArrayList<>());
        var permissions = permissions(sql, transaction);
        permissions.forEach((role, keys) -> street.hire(town, accounts, role, keys));
        var left = login("left", own);
        accounts.grantInCommunity(accounts.withPassword(left, Town.PASSWORD), "manager", own.company(), former, SINCE);
        street.callers.add(Caller.staff("manager, gone", () -> signedIn(town, left), Map.of()));
        street.callers.add(Caller.resident(() -> town.resident(own), own.community()));
        var stranger = login("stranger", own);
        accounts.withPassword(stranger, Town.PASSWORD);
        street.callers.add(Caller.staff("signed in", () -> signedIn(town, stranger), Map.of()));
        street.callers.add(Caller.anonymous(town::browser));
        return street;
    }

    private void hire(Town town, Accounts accounts, String role, Set<String> keys) {
        var login = login(role, own);
        var account = accounts.withPassword(login, Town.PASSWORD);
        var granted = new HashMap<>(Map.of(own.community(), keys));
        if (COMPANY_WIDE.contains(role)) {
            accounts.grantCompanyWide(account, role, own.company(), SINCE);
            granted.put(sibling, keys);
            granted.put(own.headOffice(), keys);
            granted.put(own.company(), keys);
        } else {
            accounts.grantInCommunity(account, role, own.company(), own.community(), SINCE);
        }
        callers.add(Caller.staff(role, () -> signedIn(town, login), granted));
    }

    private static String login(String who, Quarter own) {
        return "grid-" + who + "-" + own.manager();
    }

    private static Browser signedIn(Town town, String login) {
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private static String report(Browser resident, Quarter quarter) {
        var answer = resident.post(
                "/api/me/communities/" + quarter.community() + "/tickets",
                "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"漏水\"}".formatted(quarter.home()));
        return answer.body().path("id").asString();
    }

    /** What each role that is shipped may do. */
    static Map<String, Set<String>> permissions(JdbcClient sql, TransactionTemplate transaction) {
        record Given(String role, String permission) {}
        var given = transaction.execute(
                status -> sql.sql("select role, permission from role_permission order by role, permission")
                        .query((row, n) -> new Given(row.getString("role"), row.getString("permission")))
                        .list());
        return given.stream()
                .collect(Collectors.groupingBy(
                        Given::role,
                        java.util.TreeMap::new,
                        Collectors.mapping(Given::permission, Collectors.toSet())));
    }
}
