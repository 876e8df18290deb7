package io.anju.demo;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Retelling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the past of each community that has one: first its people, then what they did day by day. */
@Component
class Chapters {

    private static final Logger LOG = LoggerFactory.getLogger(Chapters.class);

    static final List<Plan> TOLD = List.of(Plan.ALL.getFirst(), Plan.MORE.getFirst(), Plan.MORE.getLast());

    private final Stories stories;
    private final Registry registry;
    private final Accounts accounts;
    private final Ground ground;
    private final Hiring hiring;
    private final Scenes scenes;
    private final Diary diary;
    private final Story story;
    private final Households households;
    private final Plates plates;
    private final CompanyLines companyLines;
    private final Exchange exchange;
    private final Steps steps;

    Chapters(
            Stories stories,
            Registry registry,
            Accounts accounts,
            Ground ground,
            Hiring hiring,
            Scenes scenes,
            Diary diary,
            Story story,
            Households households,
            Plates plates,
            CompanyLines companyLines,
            Exchange exchange,
            Steps steps) {
        this.stories = stories;
        this.registry = registry;
        this.accounts = accounts;
        this.ground = ground;
        this.hiring = hiring;
        this.scenes = scenes;
        this.diary = diary;
        this.story = story;
        this.households = households;
        this.plates = plates;
        this.companyLines = companyLines;
        this.exchange = exchange;
        this.steps = steps;
    }

    /** What is left to tell, in as many starts as it takes. */
    void tell() {
        for (var plan : TOLD) {
            stories.of(plan.key()).filter(one -> !one.isTold()).ifPresent(one -> tell(plan, one));
        }
    }

    /** Renews the rosters of those that were drawn. */
    void keepOnDuty(Instant now) {
        for (var plan : TOLD) {
            stories.of(plan.key())
                    .filter(Stories.Story::isTold)
                    .map(begun -> site(plan, begun))
                    .ifPresent(site -> site.scope(site.manager()).run(() -> hiring.keep(now)));
        }
    }

    private void tell(Plan plan, Stories.Story begun) {
        var site = site(plan, begun);
        LOG.info("Telling the past of {}", plan.community());
        furnish(plan.ground(), site);
        steps.made(plan.key() + "/technician")
                .ifPresent(technician -> once(site, "past", site.desk(), () -> hiring.past(site, technician)));
        if (past(plan.ground(), site, begun.toldUntil(), until -> stories.told(plan.key(), until))) {
            stories.told(plan.key(), site.until());
            LOG.info("The past of {} is told", plan.community());
        }
    }

    /** What happened there. @return whether it is told to its end */
    boolean past(Plan.Ground kind, Site site, Instant from, Story.Bookmark bookmark) {
        once(site, "promises", site.manager(), () -> scenes.promise(site, kind));
        var homes = Ground.homes(site, kind);
        var scene = scenes.set(site, homes);
        var scripts = Scripts.of(site, kind, aMonth(kind));
        if (kind == Plan.Ground.HOMES) {
            once(site, "lines", site.manager(), () -> companyLines.write(site));
            once(site, "belongings", site.desk(), () -> households.note(scene, homes));
            once(site, "plates", site.manager(), () -> plates.hang(scene));
            site.scope(site.manager()).run(() -> exchange.connect(site));
        }
        return story.tell(scene, scripts, diary.of(scene, kind, homes, scripts), from, bookmark);
    }

    private static int aMonth(Plan.Ground kind) {
        return switch (kind) {
            case HOMES -> 500;
            case PLAZA -> 110;
            case SCHOOL -> 40;
        };
    }

    /** The places and people of a community. */
    void furnish(Plan.Ground kind, Site site) {
        once(site, "places", site.desk(), () -> ground.furnish(site, kind));
        var teams = teams(kind);
        Retelling.at(site.begin()).run(() -> hiring.hire(site, teams, Ground.staffNumbers(kind)));
        hiring.qualify(site, teams);
        once(site, "roster", site.manager(), () -> hiring.roster(site, teams));
        if (kind == Plan.Ground.HOMES) {
            once(site, "districts", site.manager(), hiring::divide);
        }
    }

    private static List<Team> teams(Plan.Ground kind) {
        return switch (kind) {
            case HOMES -> Team.ofEstate();
            case PLAZA -> Team.ofPlaza();
            case SCHOOL -> Team.ofSchool();
        };
    }

    private void once(Site site, String step, UUID account, Supplier<UUID> work) {
        Retelling.at(site.begin()).run(() -> steps.once(site.key() + "/story/" + step, site.scope(account), work));
    }

    private Site site(Plan plan, Stories.Story story) {
        var community = steps.made(plan.key() + "/community").orElseThrow();
        return new Site(
                plan.key(),
                steps.made(plan.code() + "/company").orElseThrow(),
                registry.withShortCode(plan.code()).orElseThrow().id(),
                community,
                accounts.withPhone(plan.managerPhone()).orElseThrow(),
                accounts.withPhone(plan.deskPhone()).orElseThrow(),
                plan.key().hashCode(),
                story.percent(),
                story.begin(),
                story.until(),
                plan.settlers());
    }
}
