package io.anju.community.room;

import io.anju.community.ReportsOfSpaces;
import io.anju.community.ReportsOfSpaces.Report;
import io.anju.community.Residents.Relation;
import io.anju.community.belonging.Belongings;
import io.anju.community.belonging.RoomKeys;
import io.anju.community.consent.AskedFields;
import io.anju.community.consent.Consents;
import io.anju.community.consent.DetailField;
import io.anju.community.consent.PersonalDetails;
import io.anju.community.contact.Contacts;
import io.anju.community.ledger.About;
import io.anju.community.ledger.Spaces;
import io.anju.community.transfer.Transfers;
import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 户档: all that the desk has to know about a room, in one read. */
@Component
@Transactional(readOnly = true)
public class RoomFile {

    private static final int LAST_REPORTS = 5;

    /**
     * A room and what is known about it.
     *
     * @param about what it is, what it serves and how large it is, as far as anybody said
     * @param aboutVersion how often something was said of that: names what is corrected
     * @param people who belongs to it today or from a later day on: owners, tenants, household
     * @param earlier the last who did
     * @param openReports oldest first; closed ones newest first
     * @param complaints the last five, those not closed yet first; each is among the reports too while those go back as far
     * @param keyMovements the last that happened to its keys, newest first
     * @param transfers the last times it changed hands, newest first
     * @param doors where the caller may go on to
     */
    public record Room(
            UUID space,
            String label,
            String spokenLabel,
            About about,
            int aboutVersion,
            List<Person> people,
            List<Earlier> earlier,
            List<Report> openReports,
            List<Report> closedReports,
            List<Report> complaints,
            List<Belongings.Vehicle> vehicles,
            List<Belongings.Pet> pets,
            List<RoomKeys.Key> keys,
            List<RoomKeys.Moved> keyMovements,
            List<Transfers.Transfer> transfers,
            List<Door> doors) {}

    /**
     * Somebody who belongs to it.
     *
     * @param share what part an owner holds, {@code 1/2}; null where owners hold it jointly
     * @param bound whether somebody signs in with the number
     * @param until the first day without them, or null
     * @param details what they agreed to have noted
     */
    public record Person(
            UUID tie,
            UUID party,
            String name,
            String maskedPhone,
            boolean bound,
            Relation relation,
            @Nullable String share,
            LocalDate from,
            @Nullable LocalDate until,
            List<Elsewhere> elsewhere,
            List<Contacts.Contact> contacts,
            List<Consents.Consent> consents,
            List<PersonalDetails.Detail> details,
            PersonalDetails.Completeness completeness) {}

    /** Another room of the same person. */
    public record Elsewhere(UUID space, String label, String spokenLabel, Relation relation) {}

    /** Somebody who belonged to it. */
    public record Earlier(
            UUID tie,
            String name,
            Relation relation,
            @Nullable String share,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final Spaces spaces;
    private final RoomPeople people;
    private final Contacts contacts;
    private final Consents consents;
    private final PersonalDetails details;
    private final AskedFields fields;
    private final Belongings belongings;
    private final RoomKeys keys;
    private final Transfers transfers;
    private final ObjectProvider<ReportsOfSpaces> reports;
    private final Grants grants;
    private final BusinessClock clock;
    private final CommunityZone zones;

    RoomFile(
            Spaces spaces,
            RoomPeople people,
            Contacts contacts,
            Consents consents,
            PersonalDetails details,
            AskedFields fields,
            Belongings belongings,
            RoomKeys keys,
            Transfers transfers,
            ObjectProvider<ReportsOfSpaces> reports,
            Grants grants,
            BusinessClock clock,
            CommunityZone zones) {
        this.spaces = spaces;
        this.people = people;
        this.contacts = contacts;
        this.consents = consents;
        this.details = details;
        this.fields = fields;
        this.belongings = belongings;
        this.keys = keys;
        this.transfers = transfers;
        this.reports = reports;
        this.grants = grants;
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws NotFound when there is no such space here */
    public Room of(UUID space) {
        var kept = spaces.of(space).orElseThrow(() -> new NotFound("community.no-such-home"));
        var today = zones.dayHere(clock.instant());
        return new Room(
                space,
                kept.label(),
                kept.spokenLabel(),
                kept.about(),
                kept.version(),
                people(space, today),
                people.before(space, today).stream().map(RoomFile::earlier).toList(),
                reports.stream().flatMap(port -> port.open(space).stream()).toList(),
                reports.stream()
                        .flatMap(port -> port.closed(space, LAST_REPORTS).stream())
                        .toList(),
                reports.stream()
                        .flatMap(port -> port.complaints(space, LAST_REPORTS).stream())
                        .toList(),
                belongings.vehicles(space),
                belongings.pets(space),
                keys.of(space),
                keys.movements(space),
                transfers.of(space),
                doors());
    }

    private List<Person> people(UUID space, LocalDate today) {
        var tied = people.at(space, today);
        var parties = tied.stream().map(RoomPeople.Tied::party).distinct().toList();
        var known = new Known(
                people.elsewhere(parties, space, today),
                contacts.of(parties),
                consents.of(parties),
                details.of(parties),
                fields.here());
        return tied.stream().map(one -> person(one, known)).toList();
    }

    /** What is known of all its people, by party. */
    private record Known(
            Map<UUID, List<Elsewhere>> elsewhere,
            Map<UUID, List<Contacts.Contact>> contacts,
            Map<UUID, List<Consents.Consent>> consents,
            Map<UUID, List<PersonalDetails.Detail>> details,
            Set<DetailField> asked) {}

    private static Person person(RoomPeople.Tied tied, Known known) {
        var agreed = known.consents().getOrDefault(tied.party(), List.of());
        var noted = known.details().getOrDefault(tied.party(), List.of());
        return new Person(
                tied.tie(),
                tied.party(),
                tied.name(),
                tied.maskedPhone(),
                tied.bound(),
                tied.relation(),
                tied.share(),
                tied.from(),
                tied.until(),
                known.elsewhere().getOrDefault(tied.party(), List.of()),
                known.contacts().getOrDefault(tied.party(), List.of()),
                agreed,
                noted,
                PersonalDetails.completeness(agreed, noted, known.asked()));
    }

    private static Earlier earlier(RoomPeople.Tied tied) {
        return new Earlier(tied.tie(), tied.name(), tied.relation(), tied.share(), tied.from(), tied.until());
    }

    private List<Door> doors() {
        var account = Scope.current().actor().required();
        var community = Scope.current().requiredCommunity();
        return Stream.of(Door.values())
                .filter(door -> grants.allow(account, community, door.permission()))
                .toList();
    }
}
