package io.anju.demo;

import io.anju.community.Residents.Relation;
import io.anju.community.belonging.Belongings;
import io.anju.community.belonging.Belongings.PetKind;
import io.anju.community.belonging.Belongings.VehicleKind;
import io.anju.community.belonging.RoomKeys;
import io.anju.community.binding.Household;
import io.anju.community.campaign.Campaigns;
import io.anju.community.campaign.Found;
import io.anju.community.campaign.HomeVisits;
import io.anju.community.consent.Consents;
import io.anju.community.consent.DetailField;
import io.anju.community.consent.PersonalDetails;
import io.anju.community.consent.Purpose;
import io.anju.community.people.Share;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.community.transfer.NewTransfer;
import io.anju.community.transfer.TransferKind;
import io.anju.community.transfer.Transfers;
import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.kernel.Ids;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the people of an estate, and what changes there: homes that are sold, a tenant who leaves, the census. */
@Component
class Households {

    private static final int VEHICLES = 160;
    private static final int PETS = 45;
    private static final int KEYS = 40;
    private static final int CARED_FOR = 18;
    private static final int GREETED = 40;

    /** Homes that somebody goes round to on a day of the census. */
    private static final int VISITS_A_DAY = 60;

    private final Belongings belongings;
    private final RoomKeys keys;
    private final Consents consents;
    private final PersonalDetails details;
    private final Transfers transfers;
    private final Household household;
    private final Ties ties;
    private final Campaigns campaigns;
    private final HomeVisits visits;
    private final Steps steps;
    private final JdbcClient sql;

    Households(
            Belongings belongings,
            RoomKeys keys,
            Consents consents,
            PersonalDetails details,
            Transfers transfers,
            Household household,
            Ties ties,
            Campaigns campaigns,
            HomeVisits visits,
            Steps steps,
            JdbcClient sql) {
        this.belongings = belongings;
        this.keys = keys;
        this.consents = consents;
        this.details = details;
        this.transfers = transfers;
        this.household = household;
        this.ties = ties;
        this.campaigns = campaigns;
        this.visits = visits;
        this.steps = steps;
        this.sql = sql;
    }

    /** Vehicles, pets, keys of what is unsold, and what somebody agreed to have written down. */
    UUID note(Scene scene, List<Home> homes) {
        var site = scene.site();
        var dice = Dice.of(site.seed(), "belongings", 0);
        var lived = dice.shuffled(homes.stream().filter(Home::lived).toList());
        for (int n = 0; n < Math.min(site.share(VEHICLES), lived.size()); n++) {
            var kind = dice.in100(35) ? VehicleKind.ELECTRIC_CAR : VehicleKind.CAR;
            belongings.addVehicle(space(scene, lived.get(n)), party(scene, lived.get(n)), kind, plate(dice, n));
        }
        for (int n = 0; n < Math.min(site.share(PETS), lived.size()); n++) {
            var home = lived.get(lived.size() - 1 - n);
            var kind = dice.in100(60) ? PetKind.DOG : PetKind.CAT;
            belongings.addPet(space(scene, home), party(scene, home), kind, dice.one(Names.words("pets")));
        }
        homes.stream()
                .filter(home -> !home.sold())
                .limit(site.share(KEYS))
                .forEach(home -> keys.register(space(scene, home), "K-" + home.label(), 3));
        agreed(scene, dice, lived.subList(0, Math.min(lived.size(), site.share(CARED_FOR + GREETED))));
        return Ids.next();
    }

    private void agreed(Scene scene, Dice dice, List<Home> homes) {
        int cared = scene.site().share(CARED_FOR);
        for (int n = 0; n < homes.size(); n++) {
            var party = party(scene, homes.get(n));
            if (n < cared) {
                consents.give(party, Purpose.SPECIAL_NEEDS, Consents.How.SIGNED);
                details.note(party, DetailField.SPECIAL_NEED, dice.one(Names.sentences("needs")));
            } else {
                consents.give(party, Purpose.GREETINGS, Consents.How.SPOKEN);
                details.note(
                        party, DetailField.BIRTHDAY, "%02d-%02d".formatted(dice.between(1, 12), dice.between(1, 28)));
            }
        }
    }

    private static String plate(Dice dice, int n) {
        return "云Z" + (char) ('A' + dice.below(8)) + "%04d".formatted(1_000 + n * 37 % 9_000);
    }

    private static UUID space(Scene scene, Home home) {
        return Objects.requireNonNull(scene.places().get(home.label()));
    }

    private static UUID party(Scene scene, Home home) {
        return Objects.requireNonNull(
                scene.parties().get(Furnishing.person(home.livingThere().getFirst())));
    }

    /** Two sales in the middle of months, a tenant who leaves, and a census day by day. */
    List<Occasion> occasions(Scene scene, List<Home> homes) {
        var site = scene.site();
        var occasions = new ArrayList<Occasion>();
        var owned = homes.stream()
                .filter(home ->
                        home.lived() && !home.isCoOwned() && home.people().size() == 1)
                .toList();
        sale(occasions, scene, owned.get(owned.size() / 3), site.firstDay().plusDays(14), null);
        sale(
                occasions,
                scene,
                owned.get(owned.size() / 2),
                site.firstDay().plusMonths(1).plusDays(15),
                new Share(2, 3));
        homes.stream()
                .filter(home -> home.people().stream().anyMatch(one -> one.relation() == Relation.TENANT))
                .findFirst()
                .ifPresent(home -> leave(occasions, scene, home, site.firstDay().plusDays(30)));
        census(occasions, scene);
        return occasions;
    }

    /** @param share what the first of two buyers holds; null for one who buys alone */
    private void sale(List<Occasion> occasions, Scene scene, Home home, LocalDate day, @Nullable Share share) {
        var dice = Dice.of(scene.site().seed(), "sale/" + home.label(), 0);
        var numbers = new Names.Numbers(dice, "1997");
        var name = Names.person(dice);
        var people = share == null
                ? List.of(new NewTransfer.Comer(name, numbers.next(), null))
                : List.of(
                        new NewTransfer.Comer(name, numbers.next(), share),
                        new NewTransfer.Comer(
                                Names.person(dice),
                                numbers.next(),
                                new Share(share.whole() - share.part(), share.whole())));
        on(occasions, scene, day, "sale/" + home.label(), () -> {
            var space = space(scene, home);
            var owners = ties.at(space, day).stream()
                    .filter(tie -> tie.relation() == Relation.OWNER)
                    .map(Tie::id)
                    .toList();
            var certificate = "不动产权第%07d号".formatted(dice.below(10_000_000));
            return transfers.transfer(
                    space, new NewTransfer(TransferKind.SALE, day, certificate, List.of(), owners, people, null));
        });
    }

    private void leave(List<Occasion> occasions, Scene scene, Home home, LocalDate day) {
        on(occasions, scene, day, "tenant-left", () -> {
            var space = space(scene, home);
            ties.at(space, day).stream()
                    .filter(tie -> tie.relation() == Relation.TENANT)
                    .forEach(tie -> household.endAtDesk(space, tie.id(), "租期未满退租，已交还钥匙"));
            return space;
        });
    }

    private void census(List<Occasion> occasions, Scene scene) {
        var first = scene.site().firstDay().plusDays(9);
        on(occasions, scene, first, "census", campaigns::openCensus);
        for (var day = first.plusDays(1); day.isBefore(scene.site().today()); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY) {
                var round = day;
                on(occasions, scene, day, "census/" + day, () -> goRound(scene, round));
            }
        }
    }

    private UUID goRound(Scene scene, LocalDate day) {
        var dice = Dice.of(scene.site().seed(), "census/" + day, 0);
        var due = List.copyOf(sql.sql("""
                select v.id from home_visit v join community_place_v1 p on p.community = v.community and p.id = v.space
                 where v.community = :community and v.kind = 'CENSUS' and v.done_at is null
                 order by p.label collate natural_order limit :limit
                """)
                .param("community", scene.site().community())
                .param("limit", VISITS_A_DAY)
                .query(UUID.class)
                .list());
        for (var visit : due) {
            var outcome = dice.in100(94) ? Found.Outcome.ANSWERED : Found.Outcome.DECLINED;
            var people = outcome == Found.Outcome.ANSWERED ? Integer.valueOf(dice.between(1, 5)) : null;
            visits.make(visit, new Found(outcome, people, List.of(), null, "", ""));
        }
        return scene.site().desk();
    }

    private void on(List<Occasion> occasions, Scene scene, LocalDate day, String key, Supplier<UUID> work) {
        var site = scene.site();
        occasions.add(new Occasion(
                Site.at(day, LocalTime.of(11, 5)),
                () -> steps.once(site.key() + "/story/" + key, site.scope(site.desk()), work)));
    }
}
