package io.anju.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A community with a machine room, and whoever keeps its register. */
class Plant {

    final Town town;
    private final Places places;
    private final TransactionTemplate transaction;

    Plant(Town town, Places places, TransactionTemplate transaction) {
        this.town = town;
        this.places = places;
        this.transaction = transaction;
    }

    /** One community at the moment. */
    final class Site {

        final Town.Quarter quarter;
        final Browser manager;
        final UUID room;

        private Site(Town.Quarter quarter) {
            this.quarter = quarter;
            this.manager = town.manager(quarter);
            this.room = Scope.of(quarter.community(), Actor.NOBODY)
                    .get(() -> transaction.execute(status -> places.add(Places.Kind.SPACE, null, "B1-配电", "地下一层配电房")));
        }

        String at(String rest) {
            return "/api/communities/" + quarter.community() + "/" + rest;
        }

        /** A machine of a class that the technician answers for. */
        String machine(String code, String kind) {
            return machine(code, kind, "\"" + quarter.technician() + "\"", "");
        }

        /** @param responsible as JSON; {@code care} are further fields behind it */
        String machine(String code, String kind, @Nullable String responsible, String care) {
            return """
                    {"code":"%s","name":"一号机","kind":"%s","place":"%s","position":"进门左手","stopped":false,
                     "make":{"maker":"东方厂","model":"S11","serial":"9-1"},
                     "care":{"responsible":%s%s},"photos":[],"documents":[]}""".formatted(code, kind, room, responsible, care);
        }

        String add(String body) {
            var answer = manager.post(at("equipment"), body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            return answer.body().path("id").asString();
        }

        JsonNode open(String item) {
            return manager.get(at("equipment/" + item)).body().path("item");
        }

        List<String> codes(String query) {
            return stream(manager.get(at("equipment?" + query)).body().path("items"))
                    .map(one -> one.path("given").path("code").asString())
                    .toList();
        }

        String keep(String kind, @Nullable String item, @Nullable String subject, LocalDate from, LocalDate until) {
            var answer = manager.post(at("equipment-papers"), given(kind, item, subject, paper(from, until)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            return answer.body().path("id").asString();
        }

        String paper(LocalDate from, LocalDate until) {
            return """
                    {"validFrom":"%s","validUntil":"%s","number":"N-1","issuer":"市检测院","issuerLicence":"JC-9","photos":["%s"]}""".formatted(from, until, photo());
        }

        void scrap(String item, LocalDate on) {
            var answer =
                    manager.post(at("equipment/" + item + "/end"), "{\"on\":\"%s\",\"because\":\"拆除\"}".formatted(on));
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        }

        String photo() {
            try {
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "png", bytes);
                return store("image/png", bytes.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String store(String type, byte[] bytes) {
            try {
                var hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                var stored = manager.put(at("files/" + hash), type, bytes);
                assertThat(stored.status()).as(stored.text()).isLessThan(300);
                return hash;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode brick(String clause, LocalDate day) {
            return manager.get(at("wall/" + clause + "?period=" + day.getYear()))
                    .body();
        }

        /** What was told an account of the equipment here, the newest first. */
        List<String> told(Browser who) {
            return stream(who.get("/api/me/messages?limit=100").body().path("items"))
                    .filter(one -> one.path("community")
                            .asString()
                            .equals(quarter.community().toString()))
                    .map(one -> one.path("title").asString())
                    .filter(title -> title.contains("到期") || title.contains("过期"))
                    .toList();
        }

        /** What the last message of that title says. */
        String words(Browser who, String title) {
            return stream(who.get("/api/me/messages?limit=100").body().path("items"))
                    .filter(one -> one.path("community")
                                    .asString()
                                    .equals(quarter.community().toString())
                            && one.path("title").asString().equals(title))
                    .map(one -> one.path("text").asString())
                    .findFirst()
                    .orElse("");
        }

        void moveTo(LocalDate day, int hour) {
            var moved = town.administrator(quarter)
                    .put(
                            "/api/simulation/clock",
                            "{\"now\":\"%s\"}"
                                    .formatted(day.atTime(hour, 0)
                                            .atZone(CommunityZone.DEFAULT)
                                            .toInstant()));
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        }
    }

    Site promising(String clause) {
        return new Site(town.promising(clause));
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                Instant.parse(
                        town.browser().get("/api/clock").body().path("now").asString()),
                CommunityZone.DEFAULT);
    }

    static String given(String kind, @Nullable String item, @Nullable String subject, String paper) {
        return "{\"kind\":\"%s\",\"item\":%s,\"subject\":%s,\"paper\":%s}"
                .formatted(kind, quoted(item), quoted(subject), paper);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
