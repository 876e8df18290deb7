package io.anju.community.binding;

import io.anju.community.Residents;
import io.anju.community.Residents.Relation;
import io.anju.community.Right;
import io.anju.community.people.Parties;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a home, and what those who live there and the desk may do about them. */
@Service
@Transactional
public class Household {

    /** Somebody at a home as the asker sees them. {@code id} names the tie, not the person. */
    public record Person(
            UUID id,
            String name,
            String maskedPhone,
            Relation relation,
            Set<Right> rights,
            LocalDate from,
            @Nullable LocalDate until,
            boolean self,
            boolean mayChange,
            boolean mayEnd) {}

    /** Somebody to let in. */
    public record Guest(
            String name,
            String phone,
            Relation relation,
            Set<Right> rights,
            @Nullable LocalDate until) {}

    private final Ties ties;
    private final Parties parties;
    private final Residents residents;
    private final BindingDay day;
    private final BindingNews news;
    private final BusinessClock clock;

    Household(Ties ties, Parties parties, Residents residents, BindingDay day, BindingNews news, BusinessClock clock) {
        this.ties = ties;
        this.parties = parties;
        this.residents = residents;
        this.day = day;
        this.news = news;
        this.clock = clock;
    }

    /** @throws NotFound when the asker has no business at that home */
    public List<Person> seenFrom(UUID space) {
        var host = host(space);
        return ties.at(space, day.today()).stream()
                .filter(tie -> HostRules.maySee(host, tie))
                .map(tie -> person(
                        tie,
                        host.party().equals(tie.party()),
                        HostRules.mayChange(host, tie),
                        HostRules.mayEnd(host, tie)))
                .toList();
    }

    /** All of them, for the desk. */
    public List<Person> of(UUID space) {
        day.find(space);
        return ties.at(space, day.today()).stream()
                .map(tie -> person(tie, false, true, true))
                .toList();
    }

    /** @throws BindingRefused when it is not the asker's to decide */
    public UUID letIn(UUID space, Guest guest) {
        var host = host(space);
        if (!HostRules.mayLetIn(host, guest.relation(), guest.rights())) {
            throw new BindingRefused.NotYours();
        }
        var until = HostRules.lastDay(host, guest.until());
        day.requireAhead(until);
        var id = Ids.next();
        var party = parties.named(guest.name(), guest.phone());
        var tie = new Tie(id, party, space, guest.relation(), guest.rights(), day.today(), until, host.party());
        ties.keep(tie, Tie.Source.HOME);
        news.letIn(tie, host);
        return id;
    }

    /** @throws BindingRefused when it is not the asker's to decide */
    public void change(UUID space, UUID id, Set<Right> rights, @Nullable LocalDate until) {
        var host = host(space);
        var guest = required(space, id);
        if (!HostRules.mayChange(host, guest) || !HostRules.mayHandOn(host, rights)) {
            throw new BindingRefused.NotYours();
        }
        var last = HostRules.lastDay(host, until);
        day.requireAhead(last);
        ties.change(guest, rights, last);
    }

    /** Somebody leaves, or is sent away. @throws BindingRefused when it is not the asker's to decide */
    public void end(UUID space, UUID id) {
        var host = host(space);
        var guest = required(space, id);
        if (guest.relation() == Relation.OWNER && guest.party().equals(host.party())) {
            throw new BindingRefused.OwnersLeaveAtTheDesk();
        }
        if (!HostRules.mayEnd(host, guest)) {
            throw new BindingRefused.NotYours();
        }
        boolean leaves = host.party().equals(guest.party());
        var ended = ties.end(guest, clock.instant(), day.today(), leaves ? "left" : "ended-at-home");
        news.ended(
                space,
                ended.stream().filter(tie -> !tie.party().equals(host.party())).toList());
    }

    /** The desk ends any tie, an owner's too: a home was sold, a tenancy is over. */
    public void endAtDesk(UUID space, UUID id, String reason) {
        news.ended(space, ties.end(required(space, id), clock.instant(), day.today(), reason));
    }

    private Tie host(UUID space) {
        return ties.of(Scope.current().actor().required(), space, day.today())
                .orElseThrow(() -> new NotFound("community.no-such-home"));
    }

    private Tie required(UUID space, UUID id) {
        return ties.at(space, day.today()).stream()
                .filter(tie -> tie.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("community.no-such-person"));
    }

    private Person person(Tie tie, boolean self, boolean mayChange, boolean mayEnd) {
        var resident = residents.find(tie.party()).orElseThrow();
        return new Person(
                tie.id(),
                resident.name(),
                resident.maskedPhone(),
                tie.relation(),
                tie.rights(),
                tie.from(),
                tie.until(),
                self,
                mayChange,
                mayEnd);
    }
}
