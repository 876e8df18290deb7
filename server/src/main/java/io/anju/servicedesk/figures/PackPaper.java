package io.anju.servicedesk.figures;

import static io.anju.kernel.WrittenPaper.text;

import io.anju.kernel.WrittenPaper;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The pack on paper: its tables one below the other. */
final class PackPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.CHINA);

    private PackPaper() {}

    static byte[] of(Pack pack) {
        var body = new StringBuilder(
                "<h1>%s</h1><p class=\"quiet\">%s</p>".formatted(text(pack.title()), text(pack.meta())));
        pack.tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> table(body, table, pack.zone()));
        return WrittenPaper.of(pack.title(), body.toString());
    }

    private static void table(StringBuilder body, Pack.Table table, ZoneId zone) {
        body.append("<h2>").append(text(table.title())).append("</h2><table><thead><tr>");
        var first = table.rows().getFirst().cells();
        for (int column = 0; column < table.head().size(); column++) {
            body.append(first.get(column) instanceof Pack.Words ? "<th>" : "<th class=\"num\">")
                    .append(text(table.head().get(column)))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            body.append("<tr>");
            row.cells().forEach(cell -> cell(body, cell, zone));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
    }

    private static void cell(StringBuilder body, Pack.Cell cell, ZoneId zone) {
        var shown =
                switch (cell) {
                    case Pack.Words words -> text(words.words());
                    case Pack.Count count -> Integer.toString(count.count());
                    case Pack.Percent percent -> percent.percent() == null ? "–" : percent.percent() + "%";
                    case Pack.Time time -> MOMENT.format(time.at().atZone(zone));
                };
        body.append(cell instanceof Pack.Words ? "<td>" : "<td class=\"num\">")
                .append(shown)
                .append("</td>");
    }
}
