package io.anju.demo;

import io.anju.community.Residents.Relation;
import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import io.anju.community.ledger.About;
import io.anju.community.ledger.LedgerEntry;
import io.anju.community.ledger.LedgerLine;
import io.anju.community.ledger.LedgerLine.Spoken;
import io.anju.community.people.Parties;
import io.anju.community.people.Parties.Person;
import io.anju.community.people.Shares;
import io.anju.community.people.Ties;
import io.anju.demo.Commons.Corner;
import io.anju.demo.Home.Holder;
import io.anju.identity.Accounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the homes of a community and the people in them, as a table of the desk's would be. */
@Component
class Furnishing {

    private static final BigDecimal BAY_AREA = new BigDecimal("13.20");
    private static final About BAY = new About(SpaceKind.BAY, SpaceUse.PARKING, BAY_AREA, null, null);

    /** What the homes of a place are. */
    record Sort(SpaceKind kind, SpaceUse use, String suffix) {

        About about(Home home) {
            var trading = kind == SpaceKind.SHOP ? Boolean.valueOf(home.lived()) : null;
            return new About(kind, use, home.area(), home.lived(), trading);
        }
    }

    private final LedgerEntry ledger;
    private final Parties parties;
    private final Ties ties;
    private final Shares shares;
    private final Accounts accounts;
    private final JdbcClient sql;

    Furnishing(LedgerEntry ledger, Parties parties, Ties ties, Shares shares, Accounts accounts, JdbcClient sql) {
        this.ledger = ledger;
        this.parties = parties;
        this.ties = ties;
        this.shares = shares;
        this.accounts = accounts;
        this.sql = sql;
    }

    /** Who uses a phone has signed in once before they are written down, so that they are told there. */
    void write(Site site, Sort sort, List<Home> homes, List<Corner> commons) {
        homes.stream()
                .flatMap(home -> home.people().stream())
                .filter(Holder::app)
                .map(Holder::phone)
                .forEach(accounts::ofPhone);
        var lines = new ArrayList<LedgerLine>();
        for (var home : homes) {
            lines.add(line(lines.size() + 1, home, sort));
            if (home.bay() > 0) {
                lines.add(bay(lines.size() + 1, home));
            }
        }
        for (var common : commons) {
            lines.add(common.line(lines.size() + 1));
        }
        ledger.lock();
        ledger.write(ledger.plan(lines), done -> {});
        share(site, homes);
    }

    private static LedgerLine line(int number, Home home, Sort sort) {
        var spoken = new Spoken(home.building(), home.building() + sort.suffix());
        return new LedgerLine(
                number,
                LedgerLine.places(spoken, home.unit(), home.floor(), home.door()),
                sort.about(home),
                home.people().stream().map(Furnishing::holder).toList());
    }

    private static LedgerLine.Holder holder(Holder one) {
        return new LedgerLine.Holder(one.name(), one.phone(), List.of(), one.relation(), one.during(), null);
    }

    private static LedgerLine bay(int number, Home home) {
        var places = LedgerLine.places(new Spoken("C", "地下车库"), "", "", "%03d".formatted(home.bay()));
        return new LedgerLine(number, places, BAY, List.of(holder(home.people().getFirst())));
    }

    private void share(Site site, List<Home> homes) {
        var spaces = spaces(site);
        var coOwned = homes.stream().filter(Home::isCoOwned).toList();
        var people = parties(coOwned);
        for (var home : coOwned) {
            var held = new HashMap<UUID, Holder>();
            home.people().stream()
                    .filter(one -> one.share() != null)
                    .forEach(one -> held.put(Objects.requireNonNull(people.get(person(one))), one));
            shares.set(ties.at(Objects.requireNonNull(spaces.get(home.label())), site.firstDay()).stream()
                    .filter(tie -> tie.relation() == Relation.OWNER && held.containsKey(tie.party()))
                    .map(tie -> new Shares.Part(
                            tie.id(),
                            Objects.requireNonNull(Objects.requireNonNull(held.get(tie.party()))
                                    .share())))
                    .toList());
        }
    }

    /** The spaces and other places of the community in scope, by label. */
    Map<String, UUID> spaces(Site site) {
        var spaces = new HashMap<String, UUID>();
        sql.sql("select label, id from community_place_v1 where community = :community")
                .param("community", site.community())
                .query(row -> {
                    spaces.put(row.getString("label"), row.getObject("id", UUID.class));
                });
        return spaces;
    }

    /** The parties of everybody in these homes. */
    Map<Person, UUID> parties(List<Home> homes) {
        return homes.isEmpty()
                ? Map.of()
                : parties.named(homes.stream()
                        .flatMap(home -> home.people().stream())
                        .map(Furnishing::person)
                        .toList());
    }

    static Person person(Holder one) {
        return new Person(one.name(), one.phone());
    }
}
