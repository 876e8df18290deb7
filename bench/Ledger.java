import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ledger of homes, each with an owner and a mobile number, as a workbook; and how it is entered. */
final class Ledger {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Ledger() {}

    /** The label of the home of that number. */
    static String label(int n) {
        int home = n % 100;
        return "%d-%d-%d%02d".formatted(1000 + n / 200, n / 100 % 2 + 1, home / 4 + 1, home % 4 + 1);
    }

    static String phone(int n) {
        return "1650%07d".formatted(n);
    }

    /** Puts the workbook among the files and asks for its import; returns that one's id. */
    static String begin(Session manager, String community, byte[] file) throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        require(200, manager.put(community + "/files/" + hash, TYPE, file).statusCode());
        var answer = manager.post(
                community + "/ledger/imports", "{\"file\":\"%s\",\"fileName\":\"bench.xlsx\"}".formatted(hash), UUID.randomUUID());
        require(202, answer.statusCode());
        return Session.find(Session.JSON.readTree(answer.body()), "id");
    }

    /** Homes {@code from} to {@code from + rows}. */
    static byte[] workbook(int from, int rows, IntFunction<String> names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>" + row(1, "楼栋", "单元", "房号", "房屋类型", "建筑面积（㎡）", "业主", "业主电话", "交房日期"));
            for (int n = from; n < from + rows; n++) {
                int home = n % 100;
                write(zip, row(
                        n - from + 2,
                        (1000 + n / 200) + "号楼",
                        n / 100 % 2 + 1 + "单元",
                        "%d%02d".formatted(home / 4 + 1, home % 4 + 1),
                        "住宅",
                        "%d.%02d㎡".formatted(60 + n % 90, n % 100),
                        names.apply(n),
                        phone(n),
                        "2011年8月%d日".formatted(n % 28 + 1)));
            }
            write(zip, "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    static void require(int wanted, int status) {
        if (wanted != status) {
            throw new IllegalStateException("Answered " + status);
        }
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
