package io.anju.identity.staff;

import io.anju.identity.AccountNames;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Who works or worked in the community in scope for the company that manages it, so that colleagues can be called by name where
 * a record only keeps the account; in a head office everybody of the company. Who worked for an earlier company is not among
 * them. Not inside a transaction: a name is asked for in the community where its owner works.
 */
@Service
public class Colleagues {

    /**
     * Somebody with a grant here or over the whole company.
     *
     * @param name as on the badge, else the login; "" when there is neither
     * @param roles the keys of the roles held today, or once
     * @param working whether any of them is held today
     */
    public record Colleague(UUID account, String name, List<String> roles, boolean working) {}

    private final GrantsHere grants;
    private final List<AccountNames> names;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Colleagues(GrantsHere grants, List<AccountNames> names, BusinessClock clock, CommunityZone zones) {
        this.grants = grants;
        this.names = names;
        this.clock = clock;
        this.zones = zones;
    }

    /** At most 500, those who work here today first. */
    public List<Colleague> here() {
        var community = Scope.current().requiredCommunity();
        var rows = grants.of(community, zones.dayIn(community, clock.instant()));
        var accounts = rows.stream().map(GrantsHere.Row::account).toList();
        var known = new HashMap<UUID, String>();
        names.forEach(port -> port.of(accounts).forEach(known::putIfAbsent));
        return rows.stream().map(row -> named(row, known)).toList();
    }

    private static Colleague named(GrantsHere.Row row, Map<UUID, String> known) {
        var login = row.login() == null ? "" : row.login();
        return new Colleague(row.account(), known.getOrDefault(row.account(), login), row.roles(), row.working());
    }
}
