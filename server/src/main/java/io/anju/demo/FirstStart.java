package io.anju.demo;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills a new installation, in as many starts as it takes, and says how to get in. */
@Component
@ConditionalOnProperty(name = "anju.first-start", matchIfMissing = true, havingValue = "true")
class FirstStart implements ApplicationRunner {

    private final Registry registry;
    private final Steps steps;
    private final Beginning beginning;
    private final Accounts accounts;
    private final Demonstration demonstration;
    private final Stories stories;
    private final BusinessClock clock;
    private final Environment environment;
    private final MessageSource texts;

    FirstStart(
            Registry registry,
            Steps steps,
            Beginning beginning,
            Accounts accounts,
            Demonstration demonstration,
            Stories stories,
            BusinessClock clock,
            Environment environment,
            MessageSource texts) {
        this.registry = registry;
        this.steps = steps;
        this.beginning = beginning;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.stories = stories;
        this.clock = clock;
        this.environment = environment;
        this.texts = texts;
    }

    @Override
    public void run(@Nullable ApplicationArguments arguments) {
        if (!steps.done(Steps.COMPLETE)) {
            fill();
        }
        say(
                "demo.address",
                environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http",
                environment.getRequiredProperty("local.server.port"));
        if (beginning.isForShow()) {
            demonstration.signIns().forEach(System.out::println);
            if (stories.areLeftToTell()) {
                say("demo.telling");
            }
        }
    }

    /** What was begun is completed, whatever this start asks for. */
    private void fill() {
        if (beginning.isForShow()) {
            demonstration.fill();
        } else {
            var nowhere = Scope.none(Actor.NOBODY);
            steps.once(Steps.EMPTY, nowhere, Ids::next);
            steps.once(Steps.COMPLETE, nowhere, this::administrator);
        }
    }

    private UUID administrator() {
        var password = new BigInteger(80, new SecureRandom()).toString(36);
        var today = LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT);
        var company = registry.registerCompany(text("demo.company"), "HQ").company();
        var account = accounts.withOneTimePassword("admin", password);
        accounts.grantCompanyWide(account, "administrator", company, today);
        say("demo.administrator", password);
        return account;
    }

    private void say(String code, String... about) {
        System.out.println(text(code, about));
    }

    private String text(String code, String... about) {
        return texts.getMessage(code, about, Locale.CHINA);
    }
}
