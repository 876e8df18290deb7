package io.anju.identity.badge;

import io.anju.identity.AccountNames;
import io.anju.identity.BadgeOffice;
import io.anju.identity.SignedAddress;
import io.anju.identity.access.Permissions;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The badges of a company's workers, issued in a community where they have a grant. One live badge a worker and company. */
@Service
@Transactional
public class Badges implements BadgeOffice {

    static final String TOKEN = "w";

    /**
     * A live badge.
     *
     * @param address what its QR code says, {@code /q/…}
     * @param number eight digits to print below it, for typing
     * @param pin whether the worker has set one: {@code set}, {@code locked} or {@code missing}
     */
    public record Badge(
            UUID id, UUID account, String name, String address, String number, String pin, Instant issuedAt) {}

    private record Row(UUID id, UUID account, UUID community, String pin, OffsetDateTime issuedAt) {}

    private static final String LIVE = """
            select b.id, b.account, b.community, b.issued_at,
                   case when p.pin_hash is null then 'missing' when p.wrong >= :tries then 'locked' else 'set' end as pin
              from badge b left join badge_pin p on p.account = b.account
             where b.company = :company and b.ended_at is null
            """;

    private final JdbcClient sql;
    private final Permissions permissions;
    private final SignedAddress addresses;
    private final BadgeNumbers numbers;
    private final List<AccountNames> names;
    private final Pins pins;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final CommunityZone zones;

    Badges(
            JdbcClient sql,
            Permissions permissions,
            SignedAddress addresses,
            BadgeNumbers numbers,
            List<AccountNames> names,
            Pins pins,
            Clock clock,
            BusinessClock businessClock,
            CommunityZone zones) {
        this.sql = sql;
        this.permissions = permissions;
        this.addresses = addresses;
        this.numbers = numbers;
        this.names = names;
        this.pins = pins;
        this.clock = clock;
        this.businessClock = businessClock;
        this.zones = zones;
    }

    /** @throws NotFound when the account does not work in the community in scope */
    @Override
    public UUID issue(UUID account) {
        var community = Scope.current().requiredCommunity();
        if (permissions.in(account, community).isEmpty()) {
            throw new NotFound("identity.no-such-worker");
        }
        var company = company(community);
        var id = Ids.next();
        sql.sql("update badge set ended_at = :now where account = :account and company = :company and ended_at is null")
                .param("now", now())
                .param("account", account)
                .param("company", company)
                .update();
        sql.sql("""
                insert into badge (id, account, company, community, issued_at, issued_by)
                values (:id, :account, :company, :community, :now, :by::uuid)
                """)
                .param("id", id)
                .param("account", account)
                .param("company", company)
                .param("community", community)
                .param("now", now())
                .param("by", Scope.current().actor().account())
                .update();
        return id;
    }

    /** The live badges of the company's workers who have a grant in the community in scope. */
    @Transactional(readOnly = true)
    public List<Badge> live() {
        return ofWorkersHere().stream().map(this::badge).toList();
    }

    public void end(UUID badge) {
        sql.sql("update badge set ended_at = :now where id = :id")
                .param("now", now())
                .param("id", required(badge).id())
                .update();
    }

    @Override
    public void setPin(UUID account, String pin) {
        pins.set(account, pin);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> addressOf(UUID account) {
        return sql.sql("""
                select id, community from badge where account = :account and ended_at is null order by issued_at desc limit 1
                """)
                .param("account", account)
                .query((row, n) -> address(row.getObject("community", UUID.class), row.getObject("id", UUID.class)))
                .optional();
    }

    private String address(UUID community, UUID badge) {
        return "/q/" + addresses.of(community, TOKEN + badge);
    }

    /** Makes the worker choose another PIN. */
    public Pins.Reset resetPin(UUID badge) {
        return pins.reset(required(badge).account());
    }

    /** Whose badge was scanned; empty for one that was ended, or not made here. */
    Optional<UUID> holder(String scanned) {
        return addresses
                .read(scanned)
                .filter(address -> address.token().startsWith(TOKEN))
                .flatMap(address -> sql.sql("select account from badge where id = :id::uuid and ended_at is null")
                        .param("id", address.token().substring(TOKEN.length()))
                        .query((row, n) -> row.getObject("account", UUID.class))
                        .optional());
    }

    /** Whose badge has this number, among the company's in the community in scope; empty when it is nobody's or not one person's. */
    @Transactional(readOnly = true)
    Optional<UUID> numbered(String typed) {
        var number = BadgeNumbers.read(typed);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var holders = ofCompany(company(Scope.current().requiredCommunity())).stream()
                .filter(row -> numbers.of(row.id()).equals(number.get()))
                .map(Row::account)
                .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private Row required(UUID badge) {
        return ofWorkersHere().stream()
                .filter(row -> row.id().equals(badge))
                .findFirst()
                .orElseThrow(() -> new NotFound("identity.no-such-badge"));
    }

    private List<Row> ofWorkersHere() {
        var community = Scope.current().requiredCommunity();
        return sql.sql(LIVE + """
                   and exists (select from access_grant g
                                where g.account = b.account and g.company = b.company
                                  and (g.community = :community or g.community is null)
                                  and g.since <= :today::date and (g.until is null or g.until > :today::date))
                 order by b.issued_at
                """)
                .param("company", company(community))
                .param("tries", Pins.TRIES)
                .param("community", community)
                .param("today", zones.dayIn(community, businessClock.instant()))
                .query((row, n) -> row(row))
                .list();
    }

    private List<Row> ofCompany(UUID company) {
        return sql.sql(LIVE)
                .param("company", company)
                .param("tries", Pins.TRIES)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("community", UUID.class),
                row.getString("pin"),
                row.getObject("issued_at", OffsetDateTime.class));
    }

    private Badge badge(Row row) {
        var name =
                names.stream().flatMap(port -> port.of(row.account()).stream()).findFirst();
        return new Badge(
                row.id(),
                row.account(),
                name.orElse(""),
                address(row.community(), row.id()),
                numbers.of(row.id()),
                row.pin(),
                row.issuedAt().toInstant());
    }

    private UUID company(UUID community) {
        return sql.sql("select company from management where community = :community and during @> :today::date")
                .param("community", community)
                .param("today", zones.dayIn(community, businessClock.instant()))
                .query((row, n) -> row.getObject("company", UUID.class))
                .optional()
                .orElseThrow(() -> new NotFound("kernel.not-found"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
