package io.anju.testing;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.workforce.Staffing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** The test vocabulary: a company with one community, a home, a resident, a technician on duty and a manager. */
@TestComponent
public class Town {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    /** One community and the people in it. */
    public record Quarter(
            UUID company,
            UUID headOffice,
            UUID community,
            UUID home,
            UUID technician,
            String manager,
            String technicianPhone,
            String residentPhone) {}

    private final ApplicationContext beans;
    private final Path data;

    Town(ApplicationContext beans, @Value("${anju.data}") Path data) {
        this.beans = beans;
        this.data = data;
    }

    /** A quarter that adopted the clause. */
    public Quarter promising(String clause) {
        return promising(clause, CommunityZone.DEFAULT);
    }

    /** One whose midnight is elsewhere. */
    public Quarter promising(String clause, ZoneId zone) {
        int n = COUNT.incrementAndGet();
        var registry = beans.getBean(Registry.class);
        var accounts = beans.getBean(Accounts.class);
        var staffing = beans.getBean(Staffing.class);
        var site = registry.registerCompany("公司" + n, "C" + n);
        var community = registry.registerCommunity(site.company(), "小区" + n, "T" + n, SINCE, zone);
        var manager = "manager-" + n;
        accounts.grantInCommunity(
                accounts.withPassword(manager, PASSWORD), "manager", site.company(), community, SINCE);
        var technicianPhone = "1990001%04d".formatted(n);
        var residentPhone = "1990002%04d".formatted(n);
        var technician = in(
                site.headOffice(),
                () -> staffing.hire(staffing.department("工程部"), "师傅" + n, "A" + n, technicianPhone, SINCE));
        Scope.of(community, Actor.NOBODY).run(() -> staffing.post(site.headOffice(), technician, "维修工", SINCE));
        accounts.grantInCommunity(accounts.ofPhone(technicianPhone), "technician", site.company(), community, SINCE);
        accounts.grantCompanyWide(
                accounts.withPassword(manager + "-hq", PASSWORD), "headquarters", site.company(), SINCE);
        accounts.grantCompanyWide(
                accounts.withPassword(manager + "-admin", PASSWORD), "administrator", site.company(), SINCE);
        var home = in(community, () -> furnish(clause, technician, residentPhone));
        return new Quarter(
                site.company(),
                site.headOffice(),
                community,
                home,
                technician,
                manager,
                technicianPhone,
                residentPhone);
    }

    private UUID furnish(String clause, UUID technician, String residentPhone) {
        var places = beans.getBean(Places.class);
        var residents = beans.getBean(Residents.class);
        var now = beans.getBean(BusinessClock.class).instant();
        var home = places.add(Places.Kind.SPACE, null, "3-2-1102", "3号楼2单元1102");
        residents.settle(residents.register("程女士", residentPhone), home, Residents.Relation.OWNER, SINCE);
        beans.getBean(Staffing.class).onDuty(technician, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(2)));
        beans.getBean(Promises.class).adopt(new NewAdoption(clause, filled(clause), now, true, null));
        return home;
    }

    /** Somebody else who mends things there and is on duty too. */
    public record Colleague(UUID employee, String phone) {}

    public Colleague colleague(Quarter quarter) {
        int n = COUNT.incrementAndGet();
        var phone = "1990003%04d".formatted(n);
        var accounts = beans.getBean(Accounts.class);
        var staffing = beans.getBean(Staffing.class);
        var now = beans.getBean(BusinessClock.class).instant();
        var employee = in(
                quarter.headOffice(),
                () -> staffing.hire(staffing.department("机电部" + n), "同事" + n, "B" + n, phone, SINCE));
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> staffing.post(quarter.headOffice(), employee, "维修工", SINCE));
        accounts.grantInCommunity(accounts.ofPhone(phone), "technician", quarter.company(), quarter.community(), SINCE);
        in(quarter.community(), () -> {
            staffing.onDuty(employee, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(2)));
            return employee;
        });
        return new Colleague(employee, phone);
    }

    /** Numbers for what the source of a clause leaves open. */
    public static Map<String, Object> filled(String clause) {
        return switch (clause) {
            case "S09-001" -> Map.of("interval_from_source", "每季度");
            case "S11-053" -> Map.of("hours_from_source", 4);
            case "S12-009" -> Map.of("interval_from_source", 30);
            case "S15-072" -> Map.of("minutes_from_source", 5);
            default -> Map.of();
        };
    }

    public Browser byPhone(String phone) {
        return browser().signInByPhone(phone, data);
    }

    public Browser manager(Quarter quarter) {
        return browser().signIn(quarter.manager(), PASSWORD);
    }

    public Browser headquarters(Quarter quarter) {
        return browser().signIn(quarter.manager() + "-hq", PASSWORD);
    }

    public Browser administrator(Quarter quarter) {
        return browser().signIn(quarter.manager() + "-admin", PASSWORD);
    }

    public Browser technician(Quarter quarter) {
        return browser().signInByPhone(quarter.technicianPhone(), data);
    }

    public Browser resident(Quarter quarter) {
        return browser().signInByPhone(quarter.residentPhone(), data);
    }

    public Browser browser() {
        var port = beans.getBean(Environment.class).getRequiredProperty("local.server.port");
        return new Browser(Integer.parseInt(port));
    }

    private <T> T in(UUID community, Supplier<T> work) {
        var transaction = beans.getBean(TransactionTemplate.class);
        return java.util.Objects.requireNonNull(
                Scope.of(community, Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }
}
