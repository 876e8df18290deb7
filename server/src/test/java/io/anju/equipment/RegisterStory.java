package io.anju.equipment;

import static io.anju.equipment.Plant.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.anju.community.Places;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of equipment: every machine with its class, its place, whoever answers for it, and a card that hangs there. */
@SimulationTest
class RegisterStory {

    private Plant plant;

    @BeforeEach
    void aPlant(@Autowired Town town, @Autowired Places places, @Autowired TransactionTemplate transaction) {
        plant = new Plant(town, places, transaction);
    }

    @Test
    void aMachineHasAClassAndIsFoundByItChangedByWhoReadItLastAndScrappedNeverDeleted() {
        var site = plant.promising("S09-021");
        var refused = site.manager.post(site.at("equipment"), site.machine("T-1", "no-such"));
        assertThat(refused.type()).isEqualTo("urn:anju:equipment.no-such-class");
        assertThat(site.manager
                        .post(site.at("equipment"), site.machine("T-1", "power"))
                        .type())
                .as("a system is no class")
                .isEqualTo("urn:anju:equipment.no-such-class");

        var tenth = site.add(site.machine("T-10", "water-pump"));
        var second = site.add(site.machine("T-2", "transformer"));
        assertThat(site.manager
                        .post(site.at("equipment"), site.machine("T-2", "fan"))
                        .type())
                .isEqualTo("urn:anju:constraint.equipment_code_is_taken");
        assertThat(site.codes("")).containsExactly("T-2", "T-10");
        assertThat(site.codes("system=water")).containsExactly("T-10");
        assertThat(site.codes("kind=transformer")).containsExactly("T-2");
        assertThat(site.codes("place=" + site.room)).hasSize(2);
        assertThat(site.codes("place=" + site.quarter.home())).isEmpty();
        assertThat(site.codes("q=T-1")).containsExactly("T-10");
        assertThat(site.codes("q=" + "一号")).hasSize(2);
        var first = site.manager.get(site.at("equipment?limit=1")).body();
        assertThat(site.codes("after=" + first.path("next").asString())).containsExactly("T-10");

        var counts = stream(
                        site.manager.get(site.at("equipment-coverage")).body().path("systems"))
                .map(one -> one.path("name").asString() + one.path("items").asInt())
                .toList();
        assertThat(counts).containsExactly("供配电1", "给排水1");

        var stopped = site.machine("T-2", "transformer").replace("\"stopped\":false", "\"stopped\":true");
        assertThat(site.manager
                        .put(site.at("equipment/" + second), "\"1\"", stopped)
                        .status())
                .isEqualTo(204);
        assertThat(site.manager
                        .put(site.at("equipment/" + second), "\"1\"", stopped)
                        .status())
                .isEqualTo(412);
        assertThat(site.codes("state=STOPPED")).containsExactly("T-2");

        var end = "{\"on\":\"%s\",\"because\":\"绕组烧毁\"}".formatted(plant.today());
        assertThat(site.manager
                        .post(site.at("equipment/" + second + "/end"), end)
                        .status())
                .isEqualTo(204);
        assertThat(site.manager
                        .post(site.at("equipment/" + second + "/end"), end)
                        .status())
                .isEqualTo(404);
        assertThat(site.codes("")).containsExactly("T-10");
        assertThat(site.open(second).path("endedBecause").asString()).isEqualTo("绕组烧毁");
        site.add(site.machine("T-2", "transformer"));
        assertThat(tenth).isNotEmpty();
    }

    @Test
    void aCommunityAddsItsOwnClassesAndStopsOursWithoutLosingWhatStandsThere() {
        var site = plant.promising("S09-021");
        var own = "{\"parent\":\"lift\",\"name\":\"家用电梯\",\"n\":9,\"licensed\":true,\"active\":true}";
        assertThat(site.manager
                        .put(site.at("equipment-classes/home-lift"), "0", own)
                        .status())
                .isEqualTo(204);
        var machine = site.add(site.machine("L-1", "home-lift"));
        for (var taken : List.of(own, own.replace("家用电梯", "乘客电梯"))) {
            assertThat(site.manager
                            .put(site.at("equipment-classes/other-lift"), "0", taken)
                            .type())
                    .isEqualTo("urn:anju:equipment.class-name-taken");
        }
        var over = own.replace("\"active\":true", "\"active\":false");
        assertThat(site.manager
                        .put(site.at("equipment-classes/home-lift"), "0", over)
                        .status())
                .isEqualTo(412);
        assertThat(site.manager
                        .put(site.at("equipment-classes/home-lift"), "1", over)
                        .status())
                .isEqualTo(204);
        assertThat(site.codes("kind=home-lift")).containsExactly("L-1");
        assertThat(site.manager
                        .post(site.at("equipment"), site.machine("L-2", "home-lift"))
                        .type())
                .isEqualTo("urn:anju:equipment.no-such-class");
        var renamed = site.machine("L-1", "home-lift").replace("一号机", "二号机");
        assertThat(site.manager
                        .put(site.at("equipment/" + machine), "1", renamed)
                        .status())
                .as("what stands there is still corrected")
                .isEqualTo(204);
        var stopped = "{\"name\":\"给排水\",\"n\":2,\"licensed\":false,\"active\":false}";
        assertThat(site.manager
                        .put(site.at("equipment-classes/water"), "0", stopped)
                        .status())
                .isEqualTo(204);
        assertThat(site.manager
                        .post(site.at("equipment"), site.machine("P-1", "water-pump"))
                        .type())
                .as("its system takes nothing")
                .isEqualTo("urn:anju:equipment.no-such-class");
        assertThat(site.manager
                        .put(
                                site.at("equipment-classes/lift"),
                                "0",
                                own.replace("\"parent\":\"lift\"", "\"parent\":\"water\""))
                        .type())
                .isEqualTo("urn:anju:equipment.system-stays-one");
    }

    @Clause({"S11-108", "S12-001"})
    void aDayThatEndsWithAMachineNobodyAnswersForIsMissed(String clause) {
        var site = plant.promising(clause);
        site.moveTo(plant.today().plusDays(1), 9);
        var day = plant.today();
        var item = site.add(site.machine("P-1", "water-pump", "null", ""));
        assertThat(site.codes("lack=RESPONSIBLE")).containsExactly("P-1");
        assertThat(site.brick(clause, day).path("met").asInt()).isZero();

        site.moveTo(day.plusDays(1), 9);
        assertThat(site.brick(clause, day).path("breached").asInt()).isEqualTo(1);
        assertThat(site.manager
                        .put(site.at("equipment/" + item), "1", site.machine("P-1", "water-pump"))
                        .status())
                .isEqualTo(204);
        assertThat(site.codes("lack=RESPONSIBLE")).isEmpty();
        var brick = site.brick(clause, day);
        assertThat(brick.path("met").asInt())
                .as("the day on which somebody took it")
                .isEqualTo(1);
        assertThat(brick.path("breached").asInt()).as("the day before").isEqualTo(1);
    }

    @Clause("S11-119")
    void highVoltageWithoutAContractorWhoseLicenceIsInForceIsMissedEveryDay(String clause) {
        var site = plant.promising(clause);
        site.moveTo(plant.today().plusDays(1), 9);
        var day = plant.today();
        var care = ",\"contractor\":\"华电维保\",\"licence\":\"CZ-1\",\"licenceUntil\":\"%s\"".formatted(day.plusDays(1));
        var technician = "\"" + site.quarter.technician() + "\"";
        site.add(site.machine("G-1", "generator", technician, care));
        assertThat(site.codes("lack=CONTRACTOR"))
                .as("it counts on its last day")
                .isEmpty();
        assertThat(site.brick(clause, day).path("met").asInt()).isEqualTo(1);
        site.moveTo(day.plusDays(1), 9);
        site.add(site.machine("L-1", "passenger-lift"));
        assertThat(site.codes("lack=CONTRACTOR")).containsExactly("L-1");
        assertThat(site.brick(clause, day).path("met").asInt())
                .as("a lift is of other clauses")
                .isEqualTo(2);

        site.moveTo(day.plusDays(2), 9);
        assertThat(site.codes("lack=CONTRACTOR")).containsExactly("G-1", "L-1");
        site.add(site.machine("P-2", "water-pump"));
        assertThat(site.codes("lack=CONTRACTOR")).as("a pump needs none").containsExactly("G-1", "L-1");
        site.moveTo(day.plusDays(3), 9);
        assertThat(site.brick(clause, day).path("breached").asInt()).isEqualTo(1);
    }

    @Clause("S09-024")
    void aMachineIsCoveredOnceItsCardIsPrintedAndAPhotoShowsItThereAndItsCodeOpensTheFile(String clause)
            throws Exception {
        var site = plant.promising(clause);
        site.moveTo(plant.today().plusDays(1), 9);
        var item = site.add(site.machine("K-1", "fan"));
        var hung = "{\"photo\":\"%s\"}".formatted(site.photo());
        assertThat(site.manager
                        .post(site.at("equipment/" + item + "/card-hung"), hung)
                        .type())
                .isEqualTo("urn:anju:equipment.card-not-printed");
        assertThat(site.codes("lack=CARD")).containsExactly("K-1");

        var printed = site.manager.post(
                site.at("equipment-cards"), "{\"items\":[\"%s\"],\"phone\":\"010-88886666\"}".formatted(item));
        assertThat(printed.status()).as(printed.text()).isEqualTo(201);
        var pdf = site.manager.download(
                site.at("equipment-cards/" + printed.body().path("id").asString() + "/cards.pdf"));
        assertThat(words(pdf)).contains("K-1", "一号机", "地下一层配电房 进门左手", "东方厂 S11", "010-88886666", "师傅");
        var opened = town(scanned(pdf));
        assertThat(opened).isEqualTo("/console/c/" + site.quarter.community() + "/equipment?item=" + item);
        assertThat(site.codes("lack=CARD")).isEmpty();
        assertThat(site.codes("lack=HANGING")).containsExactly("K-1");
        assertThat(site.brick(clause, plant.today()).path("met").asInt()).isZero();

        assertThat(site.manager
                        .post(site.at("equipment/" + item + "/card-hung"), hung)
                        .status())
                .isEqualTo(204);
        assertThat(site.codes("lack=HANGING")).isEmpty();
        assertThat(site.brick(clause, plant.today()).path("met").asInt()).isEqualTo(1);
    }

    private String town(String address) {
        return URI.create(plant.town.browser().redirectOf(URI.create(address).getPath()))
                .toString()
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String words(byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("equipment-card.pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(read);
        }
    }

    /** What a camera reads on the card. */
    private static String scanned(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            var card = new PDFRenderer(read).renderImageWithDPI(0, 200);
            var pixels = card.getRGB(0, 0, card.getWidth(), card.getHeight(), null, 0, card.getWidth());
            var seen = new RGBLuminanceSource(card.getWidth(), card.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(seen)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        }
    }
}
