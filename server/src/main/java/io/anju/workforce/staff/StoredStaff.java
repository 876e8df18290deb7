package io.anju.workforce.staff;

import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredStaff implements Staff {

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final BusinessClock clock;
    private final CommunityZone zones;

    StoredStaff(JdbcClient sql, PhoneVault phones, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.phones = phones;
        this.clock = clock;
        this.zones = zones;
    }

    @Override
    public List<Member> onDuty(Instant at) {
        return sql.sql("""
                select p.employee, p.account, p.name, p.badge, p.phone_cipher, p.post
                  from duty d join posting p on p.community = d.community and p.employee = d.employee
                   and p.during @> :today::date
                 where d.community = :community and upper(d.during) > :at and d.during @> :at
                   and d.cancelled_at is null and not d.draft
                 order by p.badge
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(at))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> member(row))
                .list();
    }

    @Override
    public List<Member> posted() {
        return sql.sql("""
                select employee, account, name, badge, phone_cipher, post from posting
                 where community = :community and during @> :today::date order by badge
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("today", today())
                .query((row, n) -> member(row))
                .list();
    }

    @Override
    public Optional<Member> find(UUID employee) {
        return one("employee", employee);
    }

    @Override
    public Optional<Member> ofAccount(UUID account) {
        return one("account", account);
    }

    @Override
    public Optional<String> nameOf(UUID account) {
        return Optional.ofNullable(namesOf(List.of(account)).get(account));
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        sql.sql("""
                select distinct on (account) account, name from posting
                 where community = :community and account = any (:accounts::text[]::uuid[]) order by account, id desc
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject("account", UUID.class), row.getString("name"));
                });
        return names;
    }

    private Optional<Member> one(String column, UUID value) {
        return sql.sql("""
                select employee, account, name, badge, phone_cipher, post from posting
                 where community = :community and %s = :value and during @> :today::date
                """.formatted(column))
                .param("community", Scope.current().requiredCommunity())
                .param("value", value)
                .param("today", today())
                .query((row, n) -> member(row))
                .optional();
    }

    private Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("employee", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("badge"),
                phones.decrypt(row.getBytes("phone_cipher")),
                row.getString("post"));
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }
}
