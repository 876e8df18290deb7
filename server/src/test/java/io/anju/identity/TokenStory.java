package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnjuTest
class TokenStory {

    private static final HttpClient PROGRAM = HttpClient.newHttpClient();

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void aProgramReadsWithATokenWhatItsMakerMayAndNothingElse() throws Exception {
        var quarter = town.promising("S09-021");
        var neighbour = town.promising("S09-021");
        var token = made(town.manager(quarter), UUID.randomUUID(), quarter, "tickets.read");

        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(200);
        assertThat(get(token, "/api/communities/" + quarter.community() + "/wall")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(token, tickets(neighbour)).statusCode()).isEqualTo(404);
        assertThat(get(token, "/api/me").body()).contains("identity.not-by-token");
        assertThat(get(token, "/api/me/tokens").statusCode()).isEqualTo(403);
        assertThat(get(token + "x", tickets(quarter)).statusCode()).isEqualTo(401);
        assertThat(post(token, tickets(quarter)).statusCode()).isEqualTo(403);
    }

    @Test
    void aCommandByTokenNeedsNoPageBehindIt() throws Exception {
        var quarter = town.promising("S09-021");
        var token = made(town.manager(quarter), UUID.randomUUID(), quarter, "tickets.register");
        assertThat(post(token, tickets(quarter)).statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyGivesATokenMoreThanTheyHave() {
        var quarter = town.promising("S09-021");
        var neighbour = town.promising("S09-021");
        var manager = town.manager(quarter);
        assertThat(create(manager, UUID.randomUUID(), quarter, "wall.company").type())
                .isEqualTo("urn:anju:identity.token-more-than-yours");
        assertThat(create(manager, UUID.randomUUID(), neighbour, "tickets.read").status())
                .isEqualTo(403);
        assertThat(create(town.technician(quarter), UUID.randomUUID(), quarter, "tickets.work")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenIsShownOnceKeptAsAHashAndRevokedAtOnce() throws Exception {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var id = UUID.randomUUID();
        var token = made(manager, id, quarter, "tickets.read");
        assertThat(create(manager, id, quarter, "tickets.read").type())
                .isEqualTo("urn:anju:identity.token-shown-already");
        assertThat(manager.get("/api/me/tokens").text()).contains(id.toString()).doesNotContain(token);
        assertThat(sql.sql("select count(*) from idempotency_record where position(:token::bytea in body) > 0")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(200);
        assertThat(manager.get("/api/me/tokens")
                        .body()
                        .get(0)
                        .path("lastUsedAt")
                        .isMissingNode())
                .isFalse();

        assertThat(town.manager(town.promising("S09-021"))
                        .delete("/api/me/tokens/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(manager.delete("/api/me/tokens/" + id).status()).isEqualTo(204);
        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsTimeAndWithTheGrantBehindIt() throws Exception {
        var quarter = town.promising("S09-021");
        var id = UUID.randomUUID();
        var token = made(town.manager(quarter), id, quarter, "tickets.read");
        sql.sql("update access_grant set until = since + 1 where role = 'manager' and community = :community")
                .param("community", quarter.community())
                .update();
        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(404);
        sql.sql("update access_grant set until = null where role = 'manager' and community = :community")
                .param("community", quarter.community())
                .update();
        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(200);
        sql.sql(
                        "update api_token set created_at = created_at - interval '9 days', expires_at = created_at where id = :id")
                .param("id", id)
                .update();
        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(401);
    }

    @Test
    void aCompanysTokenReadsTheCompanyAndItsCommunities() throws Exception {
        var quarter = town.promising("S09-021");
        var body = "{\"name\":\"报表\",\"company\":\"%s\",\"permissions\":[\"wall.company\",\"wall.read\"],\"days\":30}"
                .formatted(quarter.company());
        var created = town.headquarters(quarter).put("/api/me/tokens/" + UUID.randomUUID(), body);
        assertThat(created.status()).isEqualTo(201);
        var token = created.body().path("token").asString();
        assertThat(get(token, "/api/communities/" + quarter.community() + "/wall")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(token, "/api/companies/" + quarter.company() + "/wall?month=2026-11")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(token, tickets(quarter)).statusCode()).isEqualTo(403);
    }

    private static String tickets(Quarter quarter) {
        return "/api/communities/" + quarter.community() + "/tickets";
    }

    private static String made(Browser browser, UUID id, Quarter quarter, String permission) {
        var created = create(browser, id, quarter, permission);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.body().path("token").asString();
    }

    private static Browser.Answer create(Browser browser, UUID id, Quarter quarter, String permission) {
        return browser.put("/api/me/tokens/" + id, """
                {"name":"大屏","company":"%s","community":"%s","permissions":["%s"],"days":90}""".formatted(quarter.company(), quarter.community(), permission));
    }

    private HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return PROGRAM.send(request(token, path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String path) throws IOException, InterruptedException {
        var request = request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}"));
        return PROGRAM.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}
