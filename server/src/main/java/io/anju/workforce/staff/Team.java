package io.anju.workforce.staff;

import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.skill.Qualifications;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the community in scope: who comes, who is there, who leaves. */
@Service
public class Team {

    /** Somebody who is posted here today. */
    public record Mate(
            UUID employee,
            String name,
            String badge,
            String maskedPhone,
            String department,
            String post,
            LocalDate since) {}

    private final Employees employees;
    private final Postings postings;
    private final StoredRoster roster;
    private final Registry registry;
    private final Accounts accounts;
    private final Directory directory;
    private final PhoneVault phones;
    private final Qualifications qualifications;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Team(
            Employees employees,
            Postings postings,
            StoredRoster roster,
            Registry registry,
            Accounts accounts,
            Directory directory,
            PhoneVault phones,
            Qualifications qualifications,
            BusinessClock clock,
            CommunityZone zones) {
        this.employees = employees;
        this.postings = postings;
        this.roster = roster;
        this.registry = registry;
        this.accounts = accounts;
        this.directory = directory;
        this.phones = phones;
        this.qualifications = qualifications;
        this.clock = clock;
        this.zones = zones;
    }

    /** By badge. */
    public List<Mate> list() {
        Map<UUID, String> departments = inHeadOffice(employees::placed).stream()
                .collect(Collectors.toMap(PersonnelBook.Placed::employee, PersonnelBook.Placed::department));
        return postings.on(today()).stream()
                .map(posting -> mate(posting, departments.getOrDefault(posting.employee(), "")))
                .toList();
    }

    /** The company's departments, by name. */
    public List<String> departments() {
        return inHeadOffice(employees::departments);
    }

    /**
     * Hires somebody, or takes whom the company has under that phone, posts them here from today on and lets them in.
     *
     * @throws io.anju.kernel.Unacceptable when the phone is a colleague's
     */
    @Transactional
    public UUID join(Newcomer newcomer) {
        var community = here();
        var today = today();
        var company = registry.companyOf(community, today).orElseThrow(() -> new NotFound("workforce.no-community"));
        var employee =
                Scope.of(company.headOffice(), Scope.current().actor()).get(() -> employees.hired(newcomer, today));
        postings.add(employee, newcomer.post(), today);
        qualifications.bring(company.headOffice(), employee.id());
        var account = employee.account();
        if (account != null) {
            directory.addWork(account, community);
            if (newcomer.role() != null
                    && !accounts.holdsInCommunity(account, newcomer.role(), company.company(), community)) {
                accounts.grantInCommunity(account, newcomer.role(), company.company(), community, today);
            }
        }
        return employee.id();
    }

    /**
     * From now on somebody is neither posted nor rostered here, and may do nothing here any more. The company keeps them in its
     * book: another community's posting goes on.
     *
     * @throws NotFound when they are not posted here
     */
    @Transactional
    public void leave(UUID employee) {
        var community = here();
        var today = today();
        var left = postings.end(employee, today).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        roster.endAll(employee);
        var account = left.account();
        if (account != null) {
            registry.companyOf(community, today)
                    .ifPresent(company -> accounts.endInCommunity(account, company.company(), community, today));
        }
    }

    private Mate mate(Postings.Posting posting, String department) {
        return new Mate(
                posting.employee(),
                posting.name(),
                posting.badge(),
                PhoneVault.masked(phones.decrypt(posting.phoneCipher())),
                department,
                posting.post(),
                posting.since());
    }

    private <T> List<T> inHeadOffice(Supplier<List<T>> work) {
        var actor = Scope.current().actor();
        return registry.companyOf(here(), today())
                .map(company -> Scope.of(company.headOffice(), actor).get(work))
                .orElseGet(List::of);
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
