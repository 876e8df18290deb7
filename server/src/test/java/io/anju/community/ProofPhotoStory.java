package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who asks for a home shows a contract; who sees it, and how long. */
@AnjuTest
class ProofPhotoStory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Town town;

    @Autowired
    @Qualifier("forgottenProofs")
    RecurringJob forget;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final byte[] photo = png(COUNT.incrementAndGet());
    private final String sha256 = hash(photo);
    private Quarter quarter;
    private Browser asker;
    private Browser manager;

    @BeforeEach
    void somebodyWithAContract() {
        quarter = town.promising("S09-021");
        asker = town.byPhone(phone());
        manager = town.manager(quarter);
    }

    @Test
    void onlyTheDeskThatDecidesAndTheAskerOpenThePhoto() {
        assertThat(asker.put(own(sha256), "image/png", photo).status()).isEqualTo(200);
        assertThat(manager.get(file()).status())
                .as("before it is shown to anybody")
                .isEqualTo(404);
        assertThat(asker.get(own(sha256)).status()).isEqualTo(404);
        var asked = ask(sha256);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);

        assertThat(manager.get(requests())
                        .body()
                        .path("items")
                        .get(0)
                        .path("photos")
                        .get(0)
                        .asString())
                .isEqualTo(sha256);
        assertThat(asker.get("/api/me/home-requests")
                        .body()
                        .path("items")
                        .get(0)
                        .path("photos")
                        .get(0)
                        .asString())
                .isEqualTo(sha256);
        assertThat(manager.get(file()).status()).isEqualTo(200);
        assertThat(manager.get(file() + "/thumbnail").status()).isEqualTo(200);
        assertThat(asker.get(own(sha256)).header("Cache-Control")).hasValue("no-store");

        assertThat(town.technician(quarter).get(file()).status()).isEqualTo(404);
        assertThat(town.resident(quarter).get(file()).status()).isEqualTo(404);
        assertThat(town.resident(quarter).get(own(sha256)).status()).isEqualTo(404);
        assertThat(town.manager(town.promising("S09-021")).get(file()).status()).isEqualTo(404);
        assertThat(asker.get(file()).status())
                .as("not by the route of those who live there")
                .isEqualTo(404);
    }

    @Test
    void nobodyShowsSomebodyElsesPhotoOrNone() {
        asker.put(own(sha256), "image/png", photo);
        var thief = town.byPhone(phone());
        assertThat(ask(thief, sha256).type()).isEqualTo("urn:anju:community.no-such-proof");
        assertThat(ask("0".repeat(64)).status()).isEqualTo(422);
        assertThat(ask("../../etc/passwd").status()).isEqualTo(422);
        var pdf = "%PDF-1.4\n%EOF".getBytes(StandardCharsets.US_ASCII);
        asker.put(own(hash(pdf)), "application/pdf", pdf);
        assertThat(ask(hash(pdf)).status()).isEqualTo(422);
        var four = "\",\"".repeat(3);
        assertThat(ask(sha256 + four).body().path("errors").toString()).contains("最多 3 张照片");
        assertThat(asker.put(own(sha256), "image/png", png(999_999)).status()).isEqualTo(422);
        var nowhere = own(sha256)
                .replace(quarter.community().toString(), UUID.randomUUID().toString());
        assertThat(asker.put(nowhere, "image/png", photo).status()).isEqualTo(404);
    }

    @Test
    void nobodyFillsTheDisk() {
        for (int n = 0; n < 20; n++) {
            assertThat(asker.put(own(sha256), "image/png", photo).status()).isEqualTo(200);
        }
        assertThat(asker.put(own(sha256), "image/png", photo).status()).isEqualTo(429);
    }

    @Test
    void thirtyDaysAfterTheDecisionNobodyOpensItAnyMore() {
        asker.put(own(sha256), "image/png", photo);
        var request = ask(sha256).body().path("id").asString();
        later("asked_at = asked_at - interval '90 days'");
        assertThat(manager.get(file()).status()).as("as long as it is open").isEqualTo(200);
        assertThat(manager.post(requests() + "/" + request + "/refuse", "{\"reason\":\"看不清\"}")
                        .status())
                .isEqualTo(204);
        later("decided_at = decided_at - interval '29 days'");
        assertThat(manager.get(file()).status()).isEqualTo(200);
        later("decided_at = decided_at - interval '1 day 1 second'");
        assertThat(manager.get(file()).status()).isEqualTo(404);
        assertThat(asker.get(own(sha256)).status()).isEqualTo(404);
        assertThat(asker.get("/api/me/home-requests")
                        .body()
                        .path("items")
                        .get(0)
                        .path("photos"))
                .isEmpty();
        var history = Scope.span()
                .get(() -> transaction.execute(status -> sql.sql(
                                "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') from history where table_name = 'home_request' and row_key = :id")
                        .param("id", request)
                        .query(String.class)
                        .single()));
        assertThat(history).contains("photos").doesNotContain(sha256);
    }

    private void later(String change) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(
                        status -> sql.sql("update home_request set " + change + " where community = :community")
                                .param("community", quarter.community())
                                .update()));
        Scope.span().run(() -> transaction.executeWithoutResult(status -> forget.run()));
    }

    private Browser.Answer ask(String photo) {
        return ask(asker, photo);
    }

    private Browser.Answer ask(Browser who, String photo) {
        return who.post("/api/me/communities/" + quarter.community() + "/home-requests", """
                {"name":"王五","home":"3栋 1102","relation":"TENANT","photos":["%s"]}""".formatted(photo));
    }

    private String own(String hash) {
        return "/api/me/communities/" + quarter.community() + "/home-request-photos/" + hash;
    }

    private String file() {
        return "/api/communities/" + quarter.community() + "/files/" + sha256;
    }

    private String requests() {
        return "/api/communities/" + quarter.community() + "/home-requests";
    }

    private static byte[] png(int colour) {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, colour);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String phone() {
        return "1990072%04d".formatted(COUNT.incrementAndGet());
    }
}
