package io.anju.demo;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills a new installation, in as many starts as it takes, and says how to get in. */
@Component
@ConditionalOnProperty(name = "anju.first-start", matchIfMissing = true, havingValue = "true")
class FirstStart implements ApplicationRunner {

    private final Registry registry;
    private final Steps steps;
    private final Accounts accounts;
    private final Demonstration demonstration;
    private final BusinessClock clock;
    private final Environment environment;
    private final boolean demo;

    FirstStart(
            Registry registry,
            Steps steps,
            Accounts accounts,
            Demonstration demonstration,
            BusinessClock clock,
            Environment environment,
            @Value("${anju.demo:true}") boolean demo) {
        this.registry = registry;
        this.steps = steps;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.clock = clock;
        this.environment = environment;
        this.demo = demo;
    }

    @Override
    public void run(@Nullable ApplicationArguments arguments) {
        if (!steps.complete()) {
            fill();
        }
        say("安居 %s://localhost:%s/console/ （手机 /m/）"
                .formatted(
                        environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http",
                        environment.getProperty("local.server.port")));
        if (demo) {
            demonstration.signIns().forEach(FirstStart::say);
        }
    }

    /** A demonstration that was begun is completed, whatever this start asks for: a half of one is of no use. */
    private void fill() {
        if (demo || steps.begun()) {
            demonstration.fill();
        } else {
            steps.once(Steps.COMPLETE, Scope.none(Actor.NOBODY), this::administrator);
        }
    }

    private UUID administrator() {
        var password = new BigInteger(80, new SecureRandom()).toString(36);
        var today = LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT);
        var company = registry.registerCompany("本公司", "HQ").company();
        var account = accounts.withOneTimePassword("admin", password);
        accounts.grantCompanyWide(account, "administrator", company, today);
        say("管理员 admin，一次性密码 " + password + "（登录后换密码，再绑定验证器）");
        return account;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
