package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Headquarters has something done by a day: the community reports, and only whoever issued it says that it is enough. */
@SimulationTest
class SupervisionStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Test
    void theCommunityReportsAndOnlyTheIssuerCloses() {
        var quarter = town.promising("S09-021");
        var issuer = town.headquarters(quarter);
        var colleague = anotherOfHeadquarters(quarter);
        var manager = town.manager(quarter);
        var ticket = manager.post(at(quarter, "/tickets"), Walk.call(quarter))
                .body()
                .path("id")
                .asString();
        var due = now().plus(Duration.ofDays(5));
        var issue = """
                {"subject":"三号楼漏水一周内查清","ticket":"%s","due":"%s"}""".formatted(ticket, due);
        assertThat(manager.post(at(quarter, "/supervisions"), issue).status()).isEqualTo(403);
        assertThat(issuer.post(
                                at(quarter, "/supervisions"),
                                "{\"subject\":\"昨天就要\",\"due\":\"%s\"}".formatted(now().minusSeconds(60)))
                        .type())
                .isEqualTo("urn:anju:servicedesk.supervision-due-out-of-range");
        var issued = issuer.post(at(quarter, "/supervisions"), issue);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        var path = at(quarter, "/supervisions/" + issued.body().path("id").asString());
        assertThat(told(manager)).contains("总部督办");
        assertThat(manager.get(at(quarter, "/today")).text()).contains("三号楼漏水一周内查清");

        var enough = "{\"words\":\"可以了\"}";
        assertThat(issuer.post(path + "/closing", enough).type())
                .isEqualTo("urn:anju:servicedesk.supervision-without-result");
        assertThat(manager.post(path + "/reports", "{\"words\":\"已打开管井\",\"result\":false}")
                        .status())
                .isEqualTo(200);
        assertThat(manager.post(path + "/reports", "{\"words\":\"换了一段管\",\"result\":true}")
                        .body()
                        .path("resultAt")
                        .asString(""))
                .isNotEmpty();
        assertThat(told(issuer)).contains("换了一段管");
        assertThat(manager.post(path + "/closing", enough).status()).isEqualTo(403);
        assertThat(colleague.post(path + "/closing", enough).type()).isEqualTo("urn:anju:servicedesk.not-the-issuer");
        assertThat(colleague.post(path + "/return", enough).type()).isEqualTo("urn:anju:servicedesk.not-the-issuer");
        assertThat(issuer.post(path + "/return", "{\"words\":\"照片呢\"}")
                        .body()
                        .path("resultAt")
                        .asString(""))
                .isEmpty();
        manager.post(path + "/reports", "{\"words\":\"照片已上传\",\"result\":true}");
        var closed = issuer.post(path + "/closing", enough).body();
        assertThat(closed.path("closedAt").asString("")).isNotEmpty();
        assertThat(closed.path("words")
                        .valueStream()
                        .map(word -> word.path("kind").asString()))
                .containsExactly("PROGRESS", "RESULT", "RETURNED", "RESULT", "CLOSED");
        assertThat(manager.post(path + "/reports", "{\"words\":\"再报\",\"result\":false}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.supervision-closed");
        assertThat(kinds(manager, quarter, ticket))
                .contains(
                        "servicedesk.supervision-issued",
                        "servicedesk.supervision-result",
                        "servicedesk.supervision-closed");
    }

    @Test
    void whatIsLateOnATicketClimbsUntilSomebodySaysThatTheySeeToIt() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var ticket = manager.post(at(quarter, "/tickets"), Walk.call(quarter).replace("leak", "enquiry"))
                .body()
                .path("id")
                .asString();
        manager.post(at(quarter, "/tickets/" + ticket + "/answer"), "{\"words\":\"已处理\",\"ends\":true}");
        var due = now().plus(Duration.ofDays(5));
        var issued = town.headquarters(quarter).post(at(quarter, "/supervisions"), """
                {"subject":"三号楼一周内查清","ticket":"%s","due":"%s"}""".formatted(ticket, due));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);

        moveClock(quarter, due.plusSeconds(60));
        manager = town.manager(quarter);
        assertThat(told(manager)).contains("督办超时").doesNotContain("超时还没有人接手");
        moveClock(quarter, due.plus(Duration.ofHours(2)));
        assertThat(told(town.headquarters(quarter))).contains("超时还没有人接手");
        assertThat(town.manager(quarter)
                        .post(at(quarter, "/tickets/" + ticket + "/acknowledgement"), "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsGivenBackWhileItClimbsClimbsOn() {
        var quarter = town.promising("S09-021");
        var ticket = town.manager(quarter)
                .post(at(quarter, "/tickets"), Walk.call(quarter).replace("leak", "enquiry"))
                .body()
                .path("id")
                .asString();
        town.manager(quarter).post(at(quarter, "/tickets/" + ticket + "/answer"), "{\"words\":\"已处理\",\"ends\":true}");
        var due = now().plus(Duration.ofDays(5));
        var path = supervised(town.headquarters(quarter), quarter, """
                {"subject":"三号楼一周内查清","ticket":"%s","due":"%s"}""".formatted(ticket, due));
        moveClock(quarter, due.plusSeconds(60));
        assertThat(told(town.manager(quarter))).contains("督办超时");
        town.manager(quarter).post(path + "/reports", "{\"words\":\"查过了\",\"result\":true}");

        moveClock(quarter, due.plus(Duration.ofHours(2)));
        var issuer = town.headquarters(quarter);
        assertThat(told(issuer)).as("its result is there").doesNotContain("超时还没有人接手");
        assertThat(issuer.post(path + "/return", "{\"words\":\"照片呢\"}").status())
                .isEqualTo(200);
        moveClock(quarter, due.plus(Duration.ofHours(2)).plusSeconds(60));
        assertThat(told(town.headquarters(quarter))).contains("超时还没有人接手");
    }

    @Test
    void whatHasNoResultIsRemindedOfAndEscalatedOnceAndHeadquartersSeesItOfAllItsCommunities() {
        var quarter = town.promising("S09-021");
        var issuer = town.headquarters(quarter);
        var due = now().plus(Duration.ofDays(5));
        var issued =
                issuer.post(at(quarter, "/supervisions"), "{\"subject\":\"年底前清理楼道\",\"due\":\"%s\"}".formatted(due));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);

        moveClock(quarter, due.minus(Duration.ofHours(12)));
        assertThat(told(town.manager(quarter))).contains("督办快到期");
        assertThat(told(issuer)).doesNotContain("督办超时");
        moveClock(quarter, due.plusSeconds(60));
        moveClock(quarter, due.plusSeconds(120));
        assertThat(told(issuer).split("督办超时", -1)).hasSize(2);

        var open = issuer.get("/api/companies/" + quarter.company() + "/supervisions");
        assertThat(open.body().path("items")).as(open.text()).hasSize(1);
        assertThat(open.body().path("items").get(0).path("community").asString())
                .isEqualTo(quarter.community().toString());
        var other = town.promising("S09-021");
        assertThat(town.headquarters(other)
                        .get("/api/companies/" + other.company() + "/supervisions")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatIsGivenBackWhenItsHoursHaveStruckIsRemindedOfOrLateThereAndThen() {
        var quarter = town.promising("S09-021");
        var issuer = town.headquarters(quarter);
        var due = now().plus(Duration.ofDays(5));
        var near = supervised(issuer, quarter, "{\"subject\":\"查消防通道\",\"due\":\"%s\"}".formatted(due));
        var late = supervised(issuer, quarter, "{\"subject\":\"查电梯年检\",\"due\":\"%s\"}".formatted(due));
        var result = "{\"words\":\"查过了\",\"result\":true}";
        town.manager(quarter).post(near + "/reports", result);
        town.manager(quarter).post(late + "/reports", result);

        moveClock(quarter, due.minus(Duration.ofHours(12)));
        assertThat(told(town.manager(quarter))).doesNotContain("督办快到期");
        issuer = town.headquarters(quarter);
        assertThat(issuer.post(near + "/return", "{\"words\":\"照片呢\"}").status())
                .isEqualTo(200);
        moveClock(quarter, due.minus(Duration.ofHours(11)));
        assertThat(told(town.manager(quarter)).split("督办快到期", -1)).hasSize(2);
        moveClock(quarter, due.plus(Duration.ofHours(24)));
        issuer = town.headquarters(quarter);
        assertThat(told(issuer).split("督办超时", -1)).as("the one without result").hasSize(2);
        assertThat(issuer.post(late + "/return", "{\"words\":\"照片呢\"}").status())
                .isEqualTo(200);
        moveClock(quarter, due.plus(Duration.ofHours(25)));
        assertThat(told(issuer).split("督办超时", -1)).hasSize(3);
        assertThat(told(town.manager(quarter)).split("督办快到期", -1)).hasSize(2);
    }

    private static String supervised(Browser issuer, Town.Quarter quarter, String body) {
        var issued = issuer.post(at(quarter, "/supervisions"), body);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return at(quarter, "/supervisions/" + issued.body().path("id").asString());
    }

    private Browser anotherOfHeadquarters(Town.Quarter quarter) {
        var login = "hq-2-" + quarter.company();
        accounts.grantCompanyWide(
                accounts.withPassword(login, Town.PASSWORD), "headquarters", quarter.company(), SINCE);
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private static String told(Browser browser) {
        return browser.get("/api/me/messages").text();
    }

    private static List<String> kinds(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
