package io.anju.servicedesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTests {

    private static final Charset GBK = Charset.forName("GBK");

    private static final String HEAD =
            "From: =?UTF-8?B?546L5aWz5aOr?= <Wang@Example.com>\r\nSubject: leak\r\nMIME-Version: 1.0\r\n";

    @Test
    void aPlainMailIsReadWithWhoWroteItAndWhatAbout() {
        var mail = read(HEAD.replace("leak", "=?UTF-8?B?5Y6o5oi/5ryP5rC0?=")
                + "Message-ID: <1@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n水槽下面漏水\r\n");

        assertThat(mail.sender()).isEqualTo(new ReadMail.Sender("wang@example.com", "王女士"));
        assertThat(mail.subject()).isEqualTo("厨房漏水");
        assertThat(mail.words()).isEqualTo("水槽下面漏水");
        assertThat(mail.messageId()).isEqualTo("<1@example.com>");
        assertThat(mail.notes()).isEmpty();
        assertThat(mail.isAnswerable()).isTrue();
    }

    @Test
    void ofTwoFormsThePlainOneIsTakenAndOfHtmlOnlyItsWords() {
        assertThat(read(multipart(
                                "alternative",
                                "Content-Type: text/plain; charset=utf-8\r\n\r\n漏水",
                                "Content-Type: text/html; charset=utf-8\r\n\r\n<b>漏水！</b>"))
                        .words())
                .isEqualTo("漏水");
        assertThat(read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>漏水</p><script>alert(1)</script>")
                        .words())
                .isEqualTo("漏水");
    }

    @Test
    void textAroundAPhotoStaysAndThePhotoIsKeptByWhatItIs() {
        var png = Base64.getMimeEncoder()
                .encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1});
        var mail = read(multipart(
                "mixed",
                "Content-Type: text/plain; charset=utf-8\r\n\r\n之前",
                "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n" + png,
                "Content-Type: text/plain; charset=utf-8\r\n\r\n之后",
                "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF"));

        assertThat(mail.words()).isEqualTo("之前\n\n之后");
        assertThat(mail.attached()).extracting(Attached::isPhoto).containsExactly(true, false);
        assertThat(mail.attached()).extracting(Attached::name).containsExactly("", "a.pdf");
        assertThat(mail.notes()).isEmpty();
    }

    @Test
    void whatIsSentAlongKeepsItsNameWithoutFoldersAndWithinBounds() {
        var file = "Content-Disposition: attachment; filename=\"%s\"\r\n\r\nx";
        var mail = read(multipart(
                "mixed",
                file.formatted("=?UTF-8?B?5ZCI5ZCMLnBkZg==?="),
                "Content-Disposition: attachment; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf\r\n\r\nx",
                file.formatted("../../etc/pass\u202Ewd"),
                file.formatted("x".repeat(300))));
        assertThat(mail.attached())
                .extracting(Attached::name)
                .containsExactly("合同.pdf", "合同.pdf", ".._.._etc_passwd", "x".repeat(FileName.LONGEST));
    }

    @Test
    void whatIsTooMuchIsNamedAndWhatIsFarTooMuchIsOnlySaid() {
        var files = new String[MailReader.MOST_FILES + 1];
        Arrays.setAll(files, n -> "Content-Disposition: attachment; filename=%d.pdf\r\n\r\n%%PDF-1.7".formatted(n));
        var mail = read(multipart("mixed", files));
        assertThat(mail.attached()).hasSize(MailReader.MOST_FILES + 1);
        assertThat(mail.attached().getLast())
                .isEqualTo(new Attached("9.pdf", mail.attached().getLast().bytes(), LeftOut.TOO_MANY));
        assertThat(mail.attached().getLast().bytes()).isEmpty();
        var flood = new String[MailReader.MOST_ATTACHED + 1];
        Arrays.fill(flood, files[0]);
        var much = read(multipart("mixed", flood));
        assertThat(much.attached()).hasSize(MailReader.MOST_ATTACHED);
        assertThat(much.notes()).contains(Note.LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "合同.pdf,application/pdf,合同.pdf",
        "合同.PDF,application/pdf,合同.PDF",
        "a.exe,application/pdf,a.exe.pdf",
        "'',application/pdf,3.pdf",
        "memo.opus,audio/ogg,memo.opus",
        "memo.opus,application/pdf,memo.opus.pdf"
    })
    void aFileEndsAsItsBytesSay(String claimed, String type, String name) {
        assertThat(FileName.kept(claimed, 3, type)).isEqualTo(name);
    }

    @Test
    void lettersThatAreNotWhatTheySayAreReadAsWellAsCanBe() {
        assertThat(read(bytes(HEAD + "Content-Type: text/plain; charset=gb2312\r\n\r\n", "镕基漏水".getBytes(GBK))))
                .satisfies(mail -> assertThat(mail.words()).isEqualTo("镕基漏水"))
                .satisfies(mail -> assertThat(mail.notes()).isEmpty());
        assertThat(read(bytes(HEAD + "Content-Type: text/plain; charset=x-nobody\r\n\r\n", "厨房漏水".getBytes(GBK))))
                .satisfies(mail -> assertThat(mail.words()).isEqualTo("厨房漏水"))
                .satisfies(mail -> assertThat(mail.notes()).containsExactly(Note.BAD_CHARSET));
        assertThat(read(bytes("From: a@example.com\r\nSubject: ", bytesOf("厨房漏水", "\r\n\r\nx")))
                        .subject())
                .isEqualTo("厨房漏水");
    }

    @Test
    void aMailWithoutTextSenderOrSenseIsKeptWithANote() {
        assertThat(read("\r\n").notes()).contains(Note.NO_SENDER, Note.NO_TEXT);
        assertThat(read("From: <>\r\n\r\nx").sender()).isNull();
        assertThat(read("From: nobody\r\nContent-Type: ;;;\r\n\r\nx").sender()).isNull();
        assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n")
                        .notes())
                .contains(Note.NO_TEXT);
        assertThat(read(HEAD + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!"))
                .satisfies(mail -> assertThat(mail.attached()).noneMatch(Attached::isPhoto))
                .satisfies(mail -> assertThat(mail.notes()).contains(Note.NO_TEXT));
    }

    @Test
    void whatIsTooLongTooDeepOrTooManyIsBounded() {
        var nested = "Content-Type: text/plain\r\n\r\ninnermost";
        for (int n = 0; n < 50; n++) {
            nested = "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n"
                    .formatted(n, n, nested, n);
        }
        assertThat(read(HEAD + nested).notes()).contains(Note.LEFT_OUT, Note.NO_TEXT);
        var many = new String[500];
        Arrays.fill(many, "Content-Type: text/plain\r\n\r\nx");
        assertThat(read(multipart("mixed", many)).notes()).contains(Note.LEFT_OUT);
        var endless = read(HEAD + "Content-Type: text/plain\r\n\r\n" + "x".repeat(3_000_000));
        assertThat(endless.words()).hasSize(MailReader.LONGEST_WORDS);
        assertThat(endless.notes()).containsExactly(Note.CUT);
        assertThat(read("From: a@example.com\r\nSubject: " + "x".repeat(5000) + "\r\n\r\nx")
                        .subject())
                .hasSize(MailReader.LONGEST_SUBJECT);
    }

    @Test
    void whatWouldActOnAScreenOrADatabaseIsTakenOut() {
        var mail = read("From: a@example.com\r\nSubject: =?UTF-8?B?YQBi4oCuYw==?=\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString("a\u0000b\u202Ec\u001B[31md".getBytes(StandardCharsets.UTF_8)));
        assertThat(mail.subject()).isEqualTo("abc");
        assertThat(mail.words()).isEqualTo("abc[31md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "List-Id: <all.example.com>",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
            })
    void aMachinesMailIsNeverAnswered(String header) {
        assertThat(read(HEAD + header + "\r\n\r\nx").isAnswerable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MAILER-DAEMON@example.com, false",
        "no-reply@example.com, false",
        "noreply+7@example.com, false",
        "bounces@example.com, false",
        "norepl@example.com, true",
        "wang@example.com, true"
    })
    void norIsAnAddressThatNobodyReads(String from, boolean answerable) {
        assertThat(read("From: " + from + "\r\nAuto-Submitted: no\r\n\r\nx").isAnswerable())
                .isEqualTo(answerable);
    }

    @Test
    void theSameMailHasTheSameMarkAndAnotherUnderItsIdDoesNot() {
        var one = read(HEAD + "Message-ID: <1@x>\r\n\r\nmine");
        var box = new UUID(0, 1);
        var here = new Imap.Position(1, 1);
        var there = new Imap.Position(2, 7);
        assertThat(MailSeal.mark(one, box, here))
                .isEqualTo(MailSeal.mark(
                        read("Received: by b\r\n" + HEAD + "Message-ID: <1@x>\r\n\r\nmine"), new UUID(0, 2), there))
                .isNotEqualTo(MailSeal.mark(read(HEAD + "Message-ID: <1@x>\r\n\r\nforged"), box, here));
        assertThat(MailSeal.mark(read("\r\n"), box, here))
                .isNotEqualTo(MailSeal.mark(read("\r\n"), box, there))
                .isNotEqualTo(MailSeal.mark(read("\r\n"), new UUID(0, 2), here));
    }

    @Test
    void theWordsOfHtmlAreReadInOnePassHoweverItIsBuilt() {
        assertThat(PlainText.of("<div>a&nbsp;&lt;b&gt; &#28431;&#x6c34;</div><div>c</div>"))
                .isEqualTo("a <b> 漏水\nc");
        assertThat(PlainText.of("a<style>x{}</style><!-- no --><title>t</title>b<img src=x onerror=alert(1)>"))
                .isEqualTo("ab");
        assertThat(PlainText.of("1 < 2 & 3 &unknown; &#xffffff;<br>x<script>never ends"))
                .isEqualTo("1 < 2 & 3 &unknown; &#xffffff;\nx");
        assertThat(PlainText.of("a<svg/>b<svg><text>no</text></svg>&#128512;&nbsp;&emsp;c"))
                .isEqualTo("ab😀 c");
        assertThat(PlainText.of("&".repeat(500_000))).hasSize(500_000);
        assertThat(PlainText.of("<".repeat(500_000))).hasSize(500_000);
        assertThat(PlainText.of("<a ".repeat(300_000))).isEmpty();
        assertThat(PlainText.of("<script>".repeat(100_000))).isEmpty();
    }

    private static String multipart(String kind, String... parts) {
        return HEAD + "Content-Type: multipart/" + kind + "; boundary=edge\r\n\r\n--edge\r\n"
                + String.join("\r\n--edge\r\n", parts) + "\r\n--edge--\r\n";
    }

    private static ReadMail read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadMail read(byte[] mail) {
        try {
            var session = Session.getInstance(new Properties());
            return MailReader.read(new MimeMessage(session, new ByteArrayInputStream(mail)), true);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String head, byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] bytesOf(String gbk, String rest) {
        return bytes("", (gbk + rest).getBytes(GBK));
    }
}
