package io.anju.servicedesk.paper;

import static io.anju.kernel.WrittenPaper.text;

import java.util.List;
import java.util.stream.Collectors;

/** One sheet as it is written, part below part. All words given to it are plain text. */
final class Sheet {

    private final StringBuilder body = new StringBuilder();

    /**
     * The head: whose it is, what it is, and at the right the number, the time and a code to scan.
     *
     * @param code what stands below it, and the picture as a {@code data:} URI
     */
    Sheet head(String owner, String title, List<String> right, Pair code) {
        body.append("""
                <table class="head"><tr><td><div class="quiet">%s</div><h1>%s</h1></td><td class="num quiet">%s<br/>%s</td>\
                <td class="code"><img src="%s"/></td></tr></table>""".formatted(
                        text(owner),
                        text(title),
                        right.stream().map(words -> text(words)).collect(Collectors.joining("<br/>")),
                        text(code.name()),
                        code.value()));
        return this;
    }

    Sheet heading(String words) {
        body.append("<h2>").append(text(words)).append("</h2>");
        return this;
    }

    Sheet line(String words) {
        body.append("<p>").append(text(words)).append("</p>");
        return this;
    }

    /** Names and what they are, two pairs a row. */
    Sheet pairs(List<Pair> pairs) {
        body.append("<table>");
        for (int n = 0; n < pairs.size(); n += 2) {
            body.append("<tr>").append(cells(pairs.get(n)));
            body.append(n + 1 < pairs.size() ? cells(pairs.get(n + 1)) : "<td></td><td></td>")
                    .append("</tr>");
        }
        body.append("</table>");
        return this;
    }

    private static String cells(Pair pair) {
        return "<th>%s</th><td>%s</td>".formatted(text(pair.name()), text(pair.value()));
    }

    /** @param figures how many of the last columns are figures */
    Sheet table(List<String> head, List<List<String>> rows, int figures) {
        body.append("<table><thead>").append(row("th", head, figures)).append("</thead><tbody>");
        rows.forEach(row -> body.append(row("td", row, figures)));
        body.append("</tbody></table>");
        return this;
    }

    private static String row(String tag, List<String> cells, int figures) {
        var row = new StringBuilder("<tr>");
        for (int n = 0; n < cells.size(); n++) {
            var look = n >= cells.size() - figures ? " class=\"num\"" : "";
            row.append("<%s%s>%s</%s>".formatted(tag, look, text(cells.get(n)), tag));
        }
        return row.append("</tr>").toString();
    }

    /** PrintedPictures side by side, as {@code data:} URIs with what stands below them. */
    Sheet pictures(List<Pair> pictures, int millimetres) {
        body.append("<p>");
        pictures.forEach(picture -> body.append(
                "<span class=\"picture\"><img style=\"height:%dmm\" src=\"%s\"/><br/><span class=\"quiet\">%s</span></span> "
                        .formatted(millimetres, picture.name(), text(picture.value()))));
        body.append("</p>");
        return this;
    }

    /** Lines to sign on. */
    Sheet signatures(List<String> whose) {
        body.append("<table class=\"sign\"><tr>");
        whose.forEach(words -> body.append("<td>").append(text(words)).append("</td>"));
        body.append("</tr></table>");
        return this;
    }

    String body() {
        return body.toString();
    }

    /** A name and what it is. */
    record Pair(String name, String value) {}
}
