package io.anju.workforce.staff;

import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.identity.Grants;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody comes to work in the community in scope. Whoever has an account already, and neither works for the company nor
 * was let in here by it, is asked first and answers on their own phone: until then they are not hired, and may nothing here.
 */
@Service
@Transactional
public class Employments {

    /**
     * What became of it.
     *
     * @param employee null while the person has not answered
     * @param offer null for somebody who was hired at once
     */
    public record Hired(@Nullable UUID employee, @Nullable UUID offer) {}

    /** Somebody who has not answered yet. */
    public record Awaited(UUID offer, String name, String badge, String department, String post) {}

    /** An employment that waits for the caller's word. */
    public record Mine(
            UUID offer,
            UUID community,
            String communityName,
            String name,
            String post,
            @Nullable String role) {}

    private final Team team;
    private final Offers offers;
    private final Employees employees;
    private final Accounts accounts;
    private final Grants grants;
    private final Registry registry;
    private final Directory directory;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Employments(
            Team team,
            Offers offers,
            Employees employees,
            Accounts accounts,
            Grants grants,
            Registry registry,
            Directory directory,
            BusinessClock clock,
            CommunityZone zones) {
        this.team = team;
        this.offers = offers;
        this.employees = employees;
        this.accounts = accounts;
        this.grants = grants;
        this.registry = registry;
        this.directory = directory;
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws io.anju.kernel.Unacceptable when the phone is a colleague's */
    public Hired hire(Newcomer newcomer) {
        var stranger = accounts.withPhone(newcomer.phone())
                .filter(account -> !grants.any(account, here()))
                .filter(account -> !worksForUs(account));
        if (stranger.isEmpty()) {
            return new Hired(team.join(newcomer), null);
        }
        var offer = offers.make(stranger.get(), newcomer);
        directory.addWork(stranger.get(), here());
        return new Hired(null, offer);
    }

    private boolean worksForUs(UUID account) {
        var company = registry.companyOf(here(), zones.dayHere(clock.instant()))
                .orElseThrow(() -> new NotFound("workforce.no-community"));
        return Scope.of(company.headOffice(), Scope.current().actor())
                .get(() -> employees.ofAccount(account))
                .isPresent();
    }

    /** Who was asked and has not answered, oldest first. */
    @Transactional(readOnly = true)
    public List<Awaited> awaited() {
        return offers.open().stream()
                .map(one -> new Awaited(one.id(), one.name(), one.badge(), one.department(), one.post()))
                .toList();
    }

    /** They are asked no longer. @throws NotFound when it was answered */
    public void withdraw(UUID offer) {
        offers.withdraw(offer);
    }

    /** What waits for the caller, in whatever community. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Mine> mine() {
        var actor = Scope.current().actor();
        return directory.work(actor.required()).stream()
                .flatMap(community -> registry.find(community).stream())
                .flatMap(site -> Scope.of(site.id(), actor).get(() -> offers.of(actor.required())).stream()
                        .map(one -> new Mine(one.id(), site.id(), site.name(), one.name(), one.post(), one.role())))
                .toList();
    }

    /** The caller will work here from today on. @throws NotFound when they were not asked, or have answered */
    public UUID accept(UUID offer) {
        var account = Scope.current().actor().required();
        var accepted = offers.answered(offer, account, "ACCEPTED");
        var phone = accounts.phoneOf(account).orElseThrow(() -> new NotFound("workforce.no-such-offer"));
        return team.join(new Newcomer(
                accepted.name(), accepted.badge(), phone, accepted.department(), accepted.post(), accepted.role()));
    }

    /** The caller will not. @throws NotFound when they were not asked, or have answered */
    public void decline(UUID offer) {
        offers.answered(offer, Scope.current().actor().required(), "DECLINED");
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
