package io.anju.demo;

import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Retelling;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Communities with a past, as the demonstration tells it. */
public class PastTown {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** @param manager what they sign in as, with the password of {@link Town} */
    public record Estate(UUID community, String manager, String desk) {}

    private final Chapters chapters;
    private final Demonstration demonstration;
    private final Hiring hiring;
    private final Shifts shifts;
    private final Promises promises;
    private final Office office;
    private final Registry registry;
    private final Accounts accounts;
    private final BusinessClock clock;

    PastTown(
            Chapters chapters,
            Demonstration demonstration,
            Hiring hiring,
            Shifts shifts,
            Promises promises,
            Office office,
            Registry registry,
            Accounts accounts,
            BusinessClock clock) {
        this.chapters = chapters;
        this.demonstration = demonstration;
        this.hiring = hiring;
        this.shifts = shifts;
        this.promises = promises;
        this.office = office;
        this.registry = registry;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** An estate with a told past of that size. */
    public Estate told(int percent) {
        var site = site(Plan.Ground.HOMES, percent);
        chapters.furnish(Plan.Ground.HOMES, site);
        if (!chapters.past(Plan.Ground.HOMES, site, site.begin(), until -> {})) {
            throw new IllegalStateException("cut off");
        }
        return new Estate(site.community(), manager(site), manager(site) + "-desk");
    }

    /** What its manager signs in as. */
    static String manager(Site site) {
        return site.key().toLowerCase(Locale.ROOT);
    }

    Site site(Plan.Ground ground, int percent) {
        return site(ground, percent, clock.instant());
    }

    /** A community of its own company, with the people every community of the demonstration begins with. */
    Site site(Plan.Ground ground, int percent, Instant until) {
        int n = COUNT.incrementAndGet();
        var plan = new Plan(
                "PAST-" + n,
                "往事公司" + n,
                "P" + n,
                "往事小区" + n,
                "PQ" + n,
                "S09-021",
                "past-" + n,
                "A0917",
                "1999000%d100".formatted(n),
                "张一",
                "宋二",
                "陆三",
                ground,
                List.of(new Plan.Settler(1102, "程女士", "1999000%d105".formatted(n), Residents.Relation.OWNER)));
        var begin = Stories.begin(until);
        var since = LocalDate.ofInstant(begin, CommunityZone.DEFAULT).minusDays(60);
        var company = registry.registerCompany(plan.company(), plan.code());
        var community = registry.registerCommunity(company.company(), plan.community(), plan.shortCode(), since);
        var manager = accounts.withPasswordAndPhone(plan.login(), Town.PASSWORD, plan.managerPhone());
        accounts.grantInCommunity(manager, "manager", company.company(), community, since);
        var desk = accounts.withPasswordAndPhone(plan.login() + "-desk", Town.PASSWORD, plan.deskPhone());
        accounts.grantInCommunity(desk, "front_desk", company.company(), community, since);
        var technician = accounts.ofPhone(plan.technicianPhone());
        accounts.grantInCommunity(technician, "technician", company.company(), community, since);
        var employee = new AtomicReference<UUID>();
        Retelling.at(begin).run(() -> employee.set(office.open(plan, company.headOffice(), community, since)));
        var site = new Site(
                plan.key(),
                company.company(),
                company.headOffice(),
                community,
                manager,
                desk,
                7,
                percent,
                begin,
                until,
                plan.settlers());
        site.nobody().run(() -> {
            demonstration.home(plan, since);
            shifts.keep(employee.get(), until);
            hiring.past(site, employee.get());
            Retelling.at(begin).run(() -> promises.adopt(new NewAdoption(plan.clause(), Map.of(), begin, true, null)));
        });
        return site;
    }
}
