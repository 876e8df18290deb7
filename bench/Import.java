import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** Enters a large ledger through the API as a person does: upload, check, keep, and the same file once more. */
final class Import {

    private static final int ROWS = 50_000;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Session manager;
    private final String community;

    private Import(Application application) throws Exception {
        manager = Session.signIn(application.port, "qinghe-manager");
        community = "/api/communities/" + Session.find(manager.read("/api/me").path("communities"), "id");
    }

    private record Step(double seconds, JsonNode result, int seen) {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        var folder = Files.createTempDirectory("anju-import");
        var application = new Application(folder.resolve("data"), Application.freePort());
        application.startWithDemonstration();
        try {
            new Import(application).run(rows);
        } finally {
            application.stop();
        }
    }

    private void run(int rows) throws Exception {
        var file = workbook(rows);
        var begun = System.nanoTime();
        var id = begin(file);
        var check = until("CHECKED", id, begun);
        expect(check.result(), rows, rows);
        begun = System.nanoTime();
        require(202, manager.post(community + "/ledger/imports/" + id + "/keep", "", UUID.randomUUID()).statusCode());
        var keep = until("KEPT", id, begun);
        begun = System.nanoTime();
        var again = until("CHECKED", begin(file), begun);
        expect(again.result(), 0, 0);
        Section.write("Entering a ledger (bench/import)", """
                A workbook of %,d rows (%.1f MB), each a home with certificate area, an owner and a mobile number, entered through the API into
                the demonstration's community; `./run` as it is, 400 MB. Each step from the request to the answer that says it is done, asked four
                times a second. Must reach: 60 s for all that a person waits for.

                | step | seconds | progress seen |
                |---|---|---|
                | upload, read, check | %.1f | %d |
                | keep, in one transaction: places, parties, ties, directory, their history | %.1f | %d |
                | **both** | **%.1f** | |
                | the same file once more: nothing to add | %.1f | %d |
                """.formatted(
                        rows, file.length / 1e6, check.seconds(), check.seen(), keep.seconds(), keep.seen(),
                        check.seconds() + keep.seconds(), again.seconds(), again.seen()));
    }

    private String begin(byte[] file) throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        require(200, manager.put(community + "/files/" + hash, WORKBOOK, file).statusCode());
        var answer = manager.post(
                community + "/ledger/imports", "{\"file\":\"%s\",\"fileName\":\"bench.xlsx\"}".formatted(hash), UUID.randomUUID());
        require(202, answer.statusCode());
        return Session.find(Session.JSON.readTree(answer.body()), "id");
    }

    private Step until(String state, String id, long begun) throws Exception {
        int seen = 0;
        int last = 0;
        while (true) {
            var one = manager.read(community + "/ledger/imports/" + id);
            if (one.path("state").asString().equals(state)) {
                return new Step((System.nanoTime() - begun) / 1e9, one, seen);
            }
            seen += one.path("rowsDone").asInt() == last ? 0 : 1;
            last = one.path("rowsDone").asInt();
            Thread.sleep(250);
        }
    }

    private static void expect(JsonNode result, int homes, int people) {
        var counts = result.path("counts");
        if (result.path("stops").asInt() != 0
                || counts.path("homes").asInt() != homes
                || counts.path("people").asInt() != people) {
            throw new IllegalStateException(result.toString().substring(0, Math.min(2000, result.toString().length())));
        }
    }

    private static void require(int wanted, int status) {
        if (wanted != status) {
            throw new IllegalStateException("Answered " + status);
        }
    }

    private static byte[] workbook(int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>" + row(1, "楼栋", "单元", "房号", "房屋类型", "建筑面积（㎡）", "业主", "业主电话", "交房日期"));
            for (int n = 0; n < rows; n++) {
                int home = n % 100;
                write(zip, row(
                        n + 2,
                        (1000 + n / 200) + "号楼",
                        n / 100 % 2 + 1 + "单元",
                        "%d%02d".formatted(home / 4 + 1, home % 4 + 1),
                        "住宅",
                        "%d.%02d㎡".formatted(60 + n % 90, n % 100),
                        "业主" + n,
                        "1650%07d".formatted(n),
                        "2011年8月%d日".formatted(n % 28 + 1)));
            }
            write(zip, "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < cells.length; column++) {
            row.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted((char) ('A' + column), number, cells[column]));
        }
        return row.append("</row>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, xml);
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
