package io.anju.community.people;

import io.anju.identity.PhoneVault;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Residents are reached by the phone in the register, and on paper at their door, as long as they have a home here. */
@Component
@Transactional(readOnly = true)
class AddressesOfResidents implements Addressee {

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Registry registry;
    private final BusinessClock clock;

    AddressesOfResidents(JdbcClient sql, PhoneVault phones, Registry registry, BusinessClock clock) {
        this.sql = sql;
        this.phones = phones;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Optional<Reach> find(Recipient recipient) {
        return switch (recipient.kind()) {
            case STAFF, CONCERNED, WRITER -> Optional.empty();
            case RESIDENT -> of("account", recipient.id());
            case PARTY -> of("id", recipient.id());
        };
    }

    private Optional<Reach> of(String column, UUID value) {
        return sql.sql("""
                select p.account, p.name, p.registered_by, p.phone_cipher, s.spoken_label
                  from party p
                  join occupancy o on o.community = p.community and o.party = p.id and o.during @> :today::date
                  join place s on s.community = o.community and s.id = o.space
                 where p.community = :community and p.%s = :value
                 order by s.label collate natural_order limit 1
                """.formatted(column))
                .param("community", Scope.current().requiredCommunity())
                .param("value", value)
                .param("today", today())
                .query((row, n) -> new Reach(row.getObject("account", UUID.class), addresses(row)))
                .optional();
    }

    /** No short message goes to a line of the fixed net. */
    private List<Address> addresses(ResultSet row) throws SQLException {
        var door = new Address(Channel.PAPER, row.getString("spoken_label") + " " + row.getString("name"));
        return row.getString("registered_by").equals("MOBILE")
                ? List.of(new Address(Channel.SMS, phones.decrypt(row.getBytes("phone_cipher"))), door)
                : List.of(door);
    }

    private LocalDate today() {
        var zone = registry.find(Scope.current().requiredCommunity())
                .map(Registry.Site::zone)
                .orElseThrow();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
