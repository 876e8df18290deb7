package io.anju.demo;

import io.anju.community.Admission;
import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.identity.BadgeOffice;
import io.anju.identity.Registry;
import io.anju.identity.SecondFactors;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Retelling;
import io.anju.kernel.Scope;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills two companies, one with two communities, so that somebody who looks finds them at work. */
@Component
class Demonstration {

    /** A community is there before its story begins. */
    private static final int DAYS_BEFORE = 60;

    private static final Scope NOWHERE = Scope.none(Actor.NOBODY);

    static final String PASSWORD = "anju-demo-2026";
    static final String PIN = "4826";

    /** Waits for the decision about a home in the first community. */
    private static final String ASKER = "19900007788";

    private final Registry registry;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final Places places;
    private final Residents residents;
    private final Office office;
    private final Stories stories;
    private final Shifts shifts;
    private final Promises promises;
    private final Admission admission;
    private final BadgeOffice badges;
    private final BusinessClock clock;
    private final Steps steps;
    private final MessageSource texts;

    Demonstration(
            Registry registry,
            Accounts accounts,
            SecondFactors secondFactors,
            Places places,
            Residents residents,
            Office office,
            Stories stories,
            Shifts shifts,
            Promises promises,
            Admission admission,
            BadgeOffice badges,
            BusinessClock clock,
            Steps steps,
            MessageSource texts) {
        this.registry = registry;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.places = places;
        this.residents = residents;
        this.office = office;
        this.stories = stories;
        this.shifts = shifts;
        this.promises = promises;
        this.admission = admission;
        this.badges = badges;
        this.clock = clock;
        this.steps = steps;
        this.texts = texts;
    }

    /** Goes on where a start that was cut off had come to; a second time it does nothing. */
    void fill() {
        steps.once(Steps.DEMONSTRATION, NOWHERE, Ids::next);
        plans().forEach(this::fill);
        steps.once(Steps.COMPLETE, NOWHERE, Ids::next);
    }

    private List<Plan> plans() {
        return stories.toTell()
                ? Stream.concat(Plan.ALL.stream(), Plan.MORE.stream()).toList()
                : Plan.ALL;
    }

    private void fill(Plan plan) {
        var now = clock.instant();
        var begin = stories.toTell() ? Stories.begin(now) : now;
        var since = LocalDate.ofInstant(begin, CommunityZone.DEFAULT)
                .minusDays(DAYS_BEFORE)
                .withDayOfYear(1);
        var company = steps.once(
                plan.code() + "/company",
                NOWHERE,
                () -> registry.registerCompany(plan.company(), plan.code()).company());
        var community = once(plan, "community", NOWHERE, () -> community(plan, company, since));
        var worker = accounts.withPhone(plan.technicianPhone()).orElseThrow();
        var headOffice = registry.withShortCode(plan.code()).orElseThrow().id();
        var technician = office.open(plan, headOffice, community, since);
        var here = Scope.of(community, Actor.NOBODY);
        once(plan, "badge", here, () -> badges.issue(worker));
        once(plan, "homes", here, () -> {
            home(plan, since);
            shifts.keep(technician, now);
            return Retelling.at(begin)
                    .get(() -> promises.adopt(new NewAdoption(plan.clause(), Map.of(), begin, true, null)));
        });
        if (plan.somebodyAsks()) {
            var asker = new Actor(accounts.ofPhone(ASKER), null);
            once(plan, "request", Scope.of(community, asker), this::ask);
        }
        stories.remember(plan, begin, now);
    }

    private UUID once(Plan plan, String step, Scope scope, Supplier<UUID> work) {
        return steps.once(plan.key() + "/" + step, scope, work);
    }

    /** Renews the roster of every community that is complete; what it holds already stays. */
    void keepOnDuty() {
        var now = clock.instant();
        for (var plan : plans()) {
            var community = steps.made(plan.key() + "/community");
            var technician = steps.made(plan.key() + "/technician");
            var furnished = steps.done(plan.key() + "/homes");
            if (furnished && community.isPresent() && technician.isPresent()) {
                Scope.of(community.get(), Actor.NOBODY).run(() -> shifts.keep(technician.get(), now));
            }
        }
    }

    /** With the people of its office and its technician. */
    private UUID community(Plan plan, UUID company, LocalDate since) {
        var community = registry.registerCommunity(company, plan.community(), plan.shortCode(), since);
        office(plan, company, community, since);
        var worker = accounts.ofPhone(plan.technicianPhone());
        accounts.grantInCommunity(worker, "technician", company, community, since);
        badges.setPin(worker, PIN);
        return community;
    }

    private void office(Plan plan, UUID company, UUID community, LocalDate since) {
        var manager = accounts.withPasswordAndPhone(plan.login(), PASSWORD, plan.managerPhone());
        accounts.grantInCommunity(manager, "manager", company, community, since);
        var desk = accounts.withPasswordAndPhone(plan.login() + "-desk", PASSWORD, plan.deskPhone());
        accounts.grantInCommunity(desk, "front_desk", company, community, since);
        if (plan.isFirst()) {
            overTheCompany(plan, company, since);
        }
    }

    private void overTheCompany(Plan plan, UUID company, LocalDate since) {
        for (var role : List.of("headquarters", "administrator")) {
            var login = plan.login() + (role.equals("headquarters") ? "-hq" : "-admin");
            var account = accounts.withPassword(login, PASSWORD);
            accounts.grantCompanyWide(account, role, company, since);
            secondFactors.enrol(account, AuthenticatorFile.SECRET);
        }
    }

    /** The homes of the first steps, and who lives there. */
    void home(Plan plan, LocalDate since) {
        if (plan.ground() != Plan.Ground.HOMES) {
            return;
        }
        var building = places.add(Places.Kind.BUILDING, null, "3", "3号楼");
        var unit = places.add(Places.Kind.UNIT, building, "3-2", "3号楼2单元");
        var floor = places.add(Places.Kind.FLOOR, unit, "3-2-11", "3号楼2单元11层");
        for (int door = 1101; door <= 1104; door++) {
            var space = places.add(Places.Kind.SPACE, floor, "3-2-" + door, "3号楼2单元" + door);
            settle(plan, door, space, since);
        }
    }

    private void settle(Plan plan, int door, UUID space, LocalDate since) {
        for (var settler : plan.settlers()) {
            if (settler.door() == door) {
                var party = residents.register(settler.name(), settler.phone());
                residents.settle(party, space, settler.relation(), since);
            }
        }
    }

    /** Somebody waits for the desk's decision. */
    private UUID ask() {
        return admission.ask(new Admission.Wish("周先生", "3号楼2单元1104", Residents.Relation.TENANT));
    }

    List<String> signIns() {
        var people = plans().stream()
                .filter(plan -> steps.made(plan.key() + "/community").isPresent())
                .map(plan -> text(
                        signIns(plan),
                        plan.community(),
                        plan.login(),
                        PASSWORD,
                        plan.technicianPhone(),
                        plan.residentPhone(),
                        badge(plan),
                        PIN));
        var rest = Stream.of(text("demo.authenticator", AuthenticatorFile.SECRET));
        return Stream.of(people, supervisors(), rest).flatMap(lines -> lines).toList();
    }

    private static String signIns(Plan plan) {
        if (plan.ground() != Plan.Ground.HOMES) {
            return "demo.sign-ins-without-residents";
        }
        return plan.isFirst() ? "demo.sign-ins" : "demo.sign-ins-of-another";
    }

    private String text(String code, String... about) {
        return texts.getMessage(code, about, Locale.CHINA);
    }

    /** Those who lead the communities whose past is told. */
    private Stream<String> supervisors() {
        return stories.toTell()
                ? Chapters.TOLD.stream()
                        .map(plan -> text(
                                "demo.supervisor",
                                plan.community(),
                                Names.Numbers.first(Ground.staffNumbers(plan.ground()))))
                : Stream.empty();
    }

    private String badge(Plan plan) {
        return accounts.withPhone(plan.technicianPhone())
                .flatMap(badges::addressOf)
                .orElse("");
    }

    /** Whether the login is a company-wide one of the demonstration, whose second factor everybody may know. */
    static boolean isCompanyWide(String login) {
        return Plan.ALL.stream()
                .filter(Plan::isFirst)
                .anyMatch(plan -> login.equals(plan.login() + "-hq") || login.equals(plan.login() + "-admin"));
    }
}
