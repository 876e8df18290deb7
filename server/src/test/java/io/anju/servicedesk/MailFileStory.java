package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Town;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;

/** Somebody sends papers along: each is kept under what its bytes show, and taken away by whoever reads the mail or its ticket. */
@SimulationTest
class MailFileStory {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final byte[] PDF = "%PDF-1.7 invoice".getBytes(StandardCharsets.UTF_8);

    private record Sent(String name, String claimed, byte[] bytes) {}

    @Autowired
    Town town;

    @Autowired
    @Qualifier("mailJob")
    RecurringJob job;

    private Town.Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aMailboxIsConnected() {
        quarter = town.promising("S15-022");
        manager = town.manager(quarter);
        SERVER.setUser("files@example.com", "files", "open sesame");
        var connected = manager.post(
                at(quarter, "/mailboxes"), """
                {"name":"客服","address":"files@example.com","host":"127.0.0.1","port":%d,"login":"files","password":"open sesame",
                 "active":true}""".formatted(SERVER.getImaps().getPort()));
        assertThat(connected.status()).as(connected.text()).isEqualTo(201);
    }

    @Test
    void papersAreKeptByWhatTheyAreAndWhatIsNotKeptIsNamedWithItsReason() throws Exception {
        var table = new Spreadsheet();
        table.sheet("x").row("y");
        deliver(List.of(
                new Sent("发票.html", "text/html", PDF),
                new Sent("报价.xlsx", "application/octet-stream", table.bytes()),
                new Sent("合同.docx", "image/png", zip("[Content_Types].xml", "word/document.xml")),
                new Sent("宏.docx", OFFICE, zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                new Sent("x.exe", "application/pdf", "MZ program".getBytes(StandardCharsets.UTF_8)),
                new Sent("IMG_1.HEIC", "image/jpeg", "....ftypheic....".getBytes(StandardCharsets.UTF_8)),
                new Sent("坏.xlsx", OFFICE, zip("[Content_Types].xml", "xl/workbook.xmlx")),
                new Sent("空.pdf", "application/pdf", new byte[0]),
                new Sent("厨房.png", "application/octet-stream", PhotoStory.photo())));
        var line = mail();
        assertThat(line.path("files").asInt()).isEqualTo(3);
        assertThat(line.path("photos").asInt()).isEqualTo(1);
        assertThat(line.path("notes").toString()).contains("LEFT_OUT");
        var letter = manager.get(at(quarter, "/mails/" + line.path("id").asString()));
        assertThat(told(letter.body().path("files")))
                .containsExactly(
                        "发票.html.pdf application/pdf",
                        "报价.xlsx " + OFFICE + "spreadsheetml.sheet",
                        "合同.docx " + OFFICE + "wordprocessingml.document",
                        "宏.docx TYPE",
                        "x.exe TYPE",
                        "IMG_1.HEIC HEIC",
                        "坏.xlsx BROKEN",
                        "空.pdf BROKEN");

        var invoice = letter.body().path("files").get(0);
        assertThat(invoice.path("size").asInt()).isEqualTo(PDF.length);
        var file = at(quarter, "/files/" + invoice.path("sha256").asString());
        assertThat(manager.download(file)).isEqualTo(PDF);
        var answer = manager.get(file);
        assertThat(answer.header("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(answer.header("Content-Type")).contains("application/pdf");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(manager.get(file + "/thumbnail").status()).isEqualTo(404);
    }

    @Test
    void aFileIsForWhoReadsTheMailAndOnceThereIsATicketForWhoReadsThatToo() throws Exception {
        deliver(List.of(new Sent("发票.pdf", "application/pdf", PDF)));
        var mail = mail().path("id").asString();
        var letter = manager.get(at(quarter, "/mails/" + mail)).body();
        var file = at(quarter, "/files/" + letter.at("/files/0/sha256").asString());
        var headquarters = town.headquarters(quarter);
        var stranger = town.manager(town.promising("S15-022"));
        assertThat(headquarters.get(file).status())
                .as("reads tickets, not mails")
                .isEqualTo(404);
        assertThat(town.technician(quarter).get(file).status()).isEqualTo(404);
        assertThat(town.resident(quarter).get(file).status()).isEqualTo(404);
        assertThat(stranger.get(file).status()).isEqualTo(404);

        var ticket = manager.post(at(quarter, "/tickets"), """
                {"space":"%s","channel":"EMAIL","category":"complaint","description":"来信","mail":"%s"}""".formatted(quarter.home(), mail));
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        var files = at(quarter, "/tickets/" + ticket.body().path("id").asString() + "/mail-files");
        assertThat(told(headquarters.get(files).body().path("items"))).containsExactly("发票.pdf application/pdf");
        assertThat(headquarters.get(file).status()).isEqualTo(200);
        assertThat(town.technician(quarter).get(files).status()).isEqualTo(403);
        assertThat(town.technician(quarter).get(file).status()).isEqualTo(404);
        assertThat(stranger.get(file).status()).isEqualTo(404);
        assertThat(manager.get(at(quarter, "/tickets/" + quarter.home() + "/mail-files"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTooMuchOrTooLargeIsNamed() throws Exception {
        var many = IntStream.rangeClosed(1, 10)
                .mapToObj(n ->
                        new Sent(n + ".pdf", "application/pdf", ("%PDF-1.7 " + n).getBytes(StandardCharsets.UTF_8)))
                .toList();
        deliver(many);
        assertThat(told(letter().path("files"))).hasSize(10).endsWith("10.pdf TOO_MANY");
    }

    @Test
    void aPhotoBeyondItsSizeIsNamedToo() throws Exception {
        deliver(List.of(new Sent("大.png", "image/png", Arrays.copyOf(PhotoStory.photo(), 5_000_001))));
        assertThat(told(letter().path("files"))).containsExactly("大.png TOO_LARGE");
    }

    private static List<String> told(JsonNode files) {
        return files.valueStream()
                .map(file -> file.path("name").asString() + " "
                        + (file.has("leftOut")
                                ? file.path("leftOut").asString()
                                : file.path("type").asString()))
                .toList();
    }

    private JsonNode letter() {
        return manager.get(at(quarter, "/mails/" + mail().path("id").asString()))
                .body();
    }

    private JsonNode mail() {
        Scope.span().run(job::run);
        var answer = manager.get(at(quarter, "/mails?state=UNREAD"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList().getFirst();
    }

    private static void deliver(List<Sent> sent) throws MessagingException, IOException {
        var whole = new MimeMultipart();
        var words = new MimeBodyPart();
        words.setText("请看附件", "UTF-8");
        whole.addBodyPart(words);
        for (var one : sent) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(one.bytes(), "application/octet-stream")));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(one.name());
            part.setHeader("Content-Type", one.claimed());
            part.setHeader("Content-Transfer-Encoding", "base64");
            whole.addBodyPart(part);
        }
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom("wang@example.com");
        mail.setSubject("附件");
        mail.setContent(whole);
        mail.saveChanges();
        SERVER.setUser("files@example.com", "files", "open sesame").deliver(mail);
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
