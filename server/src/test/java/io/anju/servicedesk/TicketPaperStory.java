package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A ticket on paper. */
@AnjuTest
class TicketPaperStory {

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theWorkOrderAndTheSlipSayWhatWasPromisedDonePricedAndHeard() throws Exception {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        var signature = PhotoStory.photo();
        var hash = PhotoStory.sha256(signature);
        technician.put(at(quarter, "/files/" + hash), "image/png", signature);
        say(quarter, "arrive", ticket, """
                "door":{"confirmed":["DRESSED","KNOCKED","IDENTIFIED","CONSENTED"],"purpose":"来修漏水"}""");
        say(quarter, "quote", ticket, """
                "quote":{"lines":[{"name":"人工","unit":"次","quantity":1,"unitFen":18600}],
                 "confirmed":"SIGNED","signature":"%s"}""".formatted(hash));
        say(quarter, "finish", ticket, """
                "leave":{"thanked":true,"doorClosed":true,"result":"换了角阀","otherNeeds":"NONE"},
                "findings":{"cause":"角阀老化","parts":[{"name":"角阀 DN15","quantity":2}],"signature":"%s"}""".formatted(hash));
        var manager = town.manager(quarter);
        manager.post(at(quarter, "/tickets/" + ticket + "/call-back"), "{\"answered\":true,\"satisfied\":true}");

        var order = manager.download(at(quarter, "/tickets/" + ticket + "/work-order.pdf"));
        assertThat(scanned(order)).endsWith("/m/tickets/" + quarter.community() + "/" + ticket);
        assertThat(words(order, "work-order"))
                .contains("维修工单", "3号楼2单元1102", "已兑现", "角阀老化", "角阀 DN15 × 2", "壹佰捌拾陆元整", "业主已同意");
        assertThat(words(manager.download(at(quarter, "/tickets/" + ticket + "/call-back-slip.pdf")), "slip"))
                .contains("回访单", "回访满意", "已结案");
        assertThat(town.resident(quarter)
                        .get(at(quarter, "/tickets/" + ticket + "/work-order.pdf"))
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void aNewRoundHasItsListToBeTickedAndTheSlipSaysWhoLookedAtIt() throws Exception {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var listed = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/lock", "0", """
                {"name":"门锁","n":3,"kind":"REPAIR","nature":"MINOR","visit":true,"finishMinutes":1440,
                 "checklist":["锁舌上油"],"checklistRequired":false,
                 "profile":"STANDARD","charged":"REPORTER","dispatch":"AUTOMATIC","active":true}""");
        assertThat(listed.status()).as(listed.text()).isEqualTo(200);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter).replace("leak", "lock"))
                .body()
                .path("id")
                .asString();
        say(quarter, "arrive", ticket, "");
        say(quarter, "finish", ticket, "\"checked\":[\"锁舌上油\"]");
        assertThat(workOrder(manager, quarter, ticket)).contains("√ 锁舌上油").doesNotContain("□ 锁舌上油");
        town.resident(quarter).post(mine(quarter) + "/" + ticket + "/answer", "{\"satisfied\":false}");
        assertThat(workOrder(manager, quarter, ticket))
                .as("the round that runs")
                .contains("√ 锁舌上油", "□ 锁舌上油");

        var hall = Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> places.add(Places.Kind.UNIT, null, "3-2", "3号楼2单元")));
        var seen = town.byPhone(town.colleague(quarter).phone());
        var reported = seen.post(at(quarter, "/staff-reports"), """
                {"space":"%s","category":"lock","description":"大堂门锁坏了","photos":[],"mended":false}""".formatted(hall));
        var common = reported.body().path("id").asString();
        manager.post(
                at(quarter, "/tickets/" + common + "/assignment"),
                "{\"employee\":\"%s\"}".formatted(quarter.technician()));
        say(quarter, "arrive", common, "");
        say(quarter, "finish", common, "");
        assertThat(seen.post(at(quarter, "/tickets/" + common + "/check"), "{\"satisfied\":true,\"note\":\"好使了\"}")
                        .status())
                .isEqualTo(204);
        assertThat(words(manager.download(at(quarter, "/tickets/" + common + "/call-back-slip.pdf")), "checked"))
                .contains("验收", "好使了");
    }

    private static String workOrder(Browser manager, Town.Quarter quarter, String ticket) throws IOException {
        return words(manager.download(at(quarter, "/tickets/" + ticket + "/work-order.pdf")), "second-round");
    }

    private void say(Town.Quarter quarter, String kind, String ticket, String said) {
        var technician = town.technician(quarter);
        var answer = send(technician, quarter, saying(command(technician, kind, ticket, Instant.now()), said));
        assertThat(answer.body().path("outcome").asString()).as(answer.text()).isEqualTo("applied");
    }

    /** What a camera reads on the sheet. */
    private static String scanned(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            var sheet = new PDFRenderer(read).renderImageWithDPI(0, 200);
            var pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
            var seen = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(seen)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        }
    }

    /** What is on it; also left beside the other results, to be looked at. */
    private static String words(byte[] pdf, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }
}
