package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.demo.PastTown;
import io.anju.demo.PastTown.Estate;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Statements;
import io.anju.testing.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is read of a community is asked of the database in as many statements where much happened as where little did. */
@AnjuTest
class SetReadsStory {

    private static final int LITTLE = 4;
    private static final int MUCH = 12;

    /** Of one request, its session and its rights among them. Both estates have the same 35 people: asked once each they would show here. */
    private static final int MOST = 25;

    @Autowired
    Town town;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Statements statements;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** Whoever may read all of it. */
    private record Reader(Estate estate, Browser manager, Browser desk) {}

    @Test
    void nothingIsAskedOncePerLine() {
        var past = beans.createBean(PastTown.class);
        var little = reader(past.told(LITTLE));
        var much = reader(past.told(MUCH));
        var grown = new ArrayList<String>();
        int compared = 0;
        for (var route : Route.of(mapping)) {
            if (!route.reads() || !route.variables().equals(List.of("community"))) {
                continue;
            }
            var few = warm(route, little);
            var many = warm(route, much);
            if (few.isPresent() && many.isPresent()) {
                compared++;
                if (many.getAsInt() != few.getAsInt() || many.getAsInt() > MOST) {
                    grown.add("%s: %d, then %d".formatted(route, few.getAsInt(), many.getAsInt()));
                }
            }
        }
        assertThat(grown).isEmpty();
        assertThat(compared).isGreaterThan(60);
    }

    /** A second reading: the first takes along what has changed since, and fills what is remembered. */
    private OptionalInt warm(Route route, Reader reader) {
        counted(route, reader);
        return counted(route, reader);
    }

    /** On a phone in a basement it is the first page: their jobs, with all that happened to each. */
    @Test
    void whoeverWorksReadsAllTheirJobsAtOnce() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var home = "/api/communities/" + quarter.community();
        var report = """
                {"channel":"PHONE","space":"%s","category":"leak","description":"厨房漏水","photos":[]}""".formatted(quarter.home());
        for (int n = 0; n < 2; n++) {
            assertThat(manager.post(home + "/tickets", report).status()).isEqualTo(201);
        }
        int few = counted(technician, home + "/my-tickets");
        for (int n = 0; n < 6; n++) {
            assertThat(manager.post(home + "/tickets", report).status()).isEqualTo(201);
        }
        assertThat(technician.get(home + "/my-tickets").body().path("items")).hasSize(8);
        assertThat(counted(technician, home + "/my-tickets")).isLessThanOrEqualTo(few);
    }

    private int counted(Browser browser, String address) {
        var name = UUID.randomUUID().toString();
        assertThat(browser.ask("GET", address, new byte[0], Statements.countedAs(name))
                        .status())
                .isEqualTo(200);
        return statements.of(name);
    }

    private Reader reader(Estate estate) {
        return new Reader(
                estate,
                town.browser().signIn(estate.manager(), Town.PASSWORD),
                town.browser().signIn(estate.desk(), Town.PASSWORD));
    }

    /** By whoever is let in; nothing where neither is. */
    private OptionalInt counted(Route route, Reader reader) {
        for (var browser : List.of(reader.manager(), reader.desk())) {
            var name = UUID.randomUUID().toString();
            var address = route.address(
                    Map.of("community", reader.estate().community().toString()));
            var answer = browser.ask("GET", address, new byte[0], Statements.countedAs(name));
            int count = statements.of(name);
            if (answer.status() == 200) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }
}
