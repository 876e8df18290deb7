package io.anju.identity.access;

import io.anju.identity.Grants;
import io.anju.identity.token.TokenAuthentication;
import io.anju.identity.token.TokenAuthentication.Bounds;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account may do today, read at every request so that an ended grant ends at once. */
@Component
@Transactional(readOnly = true)
public class Permissions implements Grants {

    /** A community or head office in which the account has a grant, and what it may do there. */
    public record Place(UUID id, String name, String kind, UUID company, Set<String> permissions) {}

    private record Row(UUID id, String name, String kind, UUID company, String permission) {}

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Permissions(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** What grants allow in a community; for a request by token no more than the token does. */
    public Set<String> in(UUID account, UUID community) {
        var bounds = TokenAuthentication.boundsOf(account);
        if (bounds.isPresent()) {
            return bounds.get().reach(community)
                    ? within(bounds.get(), in(account, community, bounds.get().company()))
                    : Set.of();
        }
        return in(account, community, null);
    }

    /** What one company's grants allow in a community, or company-wide ones in the company itself. */
    public Set<String> of(UUID account, UUID company, @Nullable UUID community) {
        return community == null ? inCompany(account, company) : in(account, community, company);
    }

    private static Set<String> within(Bounds bounds, Set<String> granted) {
        return granted.stream().filter(bounds.permissions()::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> in(UUID account, UUID community, @Nullable UUID company) {
        return Set.copyOf(sql.sql("""
                select distinct p.permission
                  from access_grant g
                  join management m on m.company = g.company and m.community = :community and m.during @> :today::date
                  join role_permission p on p.role = g.role
                 where g.account = :account
                   and (g.community = :community or g.community is null)
                   and (:company::uuid is null or g.company = :company::uuid)
                   and g.since <= :today and (g.until is null or g.until > :today)
                """)
                .param("account", account)
                .param("community", community)
                .param("company", company)
                .param("today", zones.dayIn(community, clock.instant()))
                .query(String.class)
                .list());
    }

    @Override
    public boolean allow(UUID account, UUID community, String permission) {
        return in(account, community).contains(permission);
    }

    @Override
    public boolean any(UUID account, UUID community) {
        return !in(account, community).isEmpty();
    }

    @Override
    public List<UUID> holders(UUID community, String permission) {
        return sql.sql("""
                select distinct g.account
                  from access_grant g
                  join management m on m.company = g.company and m.community = :community and m.during @> :today::date
                  join role_permission p on p.role = g.role and p.permission = :permission
                 where (g.community = :community or g.community is null)
                   and g.since <= :today and (g.until is null or g.until > :today)
                 order by g.account
                """)
                .param("community", community)
                .param("permission", permission)
                .param("today", zones.dayIn(community, clock.instant()))
                .query((row, n) -> row.getObject("account", UUID.class))
                .list();
    }

    @Override
    public List<UUID> communities(UUID account) {
        return places(account).stream().map(Place::id).toList();
    }

    /** What company-wide grants allow in the company itself, which keeps the default zone's days. */
    public Set<String> inCompany(UUID account, UUID company) {
        var bounds = TokenAuthentication.boundsOf(account);
        if (bounds.isPresent()) {
            var whole =
                    bounds.get().community() == null && bounds.get().company().equals(company);
            return whole ? within(bounds.get(), grantedInCompany(account, company)) : Set.of();
        }
        return grantedInCompany(account, company);
    }

    private Set<String> grantedInCompany(UUID account, UUID company) {
        return Set.copyOf(sql.sql("""
                select distinct p.permission
                  from access_grant g join role_permission p on p.role = g.role
                 where g.account = :account and g.company = :company and g.community is null
                   and g.since <= :today and (g.until is null or g.until > :today)
                """)
                .param("account", account)
                .param("company", company)
                .param("today", LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT))
                .query(String.class)
                .list());
    }

    /** Whether the account holds a grant over a whole company today, which asks for a second factor. */
    public boolean companyWide(UUID account) {
        return sql.sql("""
                select exists (
                    select from access_grant
                     where account = :account and community is null
                       and since <= :today and (until is null or until > :today))
                """)
                .param("account", account)
                .param("today", LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT))
                .query(Boolean.class)
                .single();
    }

    /** What any grant allows: for the few routes that belong to no community. */
    public Set<String> anywhere(UUID account) {
        return places(account).stream()
                .flatMap(place -> place.permissions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Place> places(UUID account) {
        var rows = sql.sql("""
                select c.id, c.name, c.kind, m.company, p.permission
                  from access_grant g
                  join management m on m.company = g.company and (g.community = m.community or g.community is null)
                  join community c on c.id = m.community
                  cross join lateral (select (:now::timestamptz at time zone c.zone)::date) here (today)
                  join role_permission p on p.role = g.role
                 where g.account = :account and m.during @> here.today
                   and g.since <= here.today and (g.until is null or g.until > here.today)
                 order by c.kind, c.name
                """)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list();
        var bounds = TokenAuthentication.boundsOf(account);
        Map<UUID, List<Row>> byPlace = rows.stream()
                .filter(row -> bounds.isEmpty() || reaches(bounds.get(), row))
                .collect(Collectors.groupingBy(Row::id, java.util.LinkedHashMap::new, Collectors.toList()));
        return byPlace.values().stream().map(Permissions::place).toList();
    }

    private static boolean reaches(Bounds bounds, Row row) {
        return bounds.company().equals(row.company())
                && bounds.reach(row.id())
                && bounds.permissions().contains(row.permission());
    }

    private static Place place(List<Row> rows) {
        var first = rows.getFirst();
        var permissions = rows.stream().map(Row::permission).collect(Collectors.toCollection(TreeSet::new));
        return new Place(first.id(), first.name(), first.kind(), first.company(), permissions);
    }
}
