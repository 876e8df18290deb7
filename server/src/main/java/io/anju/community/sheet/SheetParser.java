package io.anju.community.sheet;

import io.anju.community.sheet.Sheet.Row;
import io.anju.community.sheet.Sheet.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of one sheet. */
final class SheetParser {

    private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final List<String> texts;
    private final Formats formats;
    private final Room room;

    private final TreeMap<Integer, Line> lines = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();
    private int row;
    private int column;

    /** A row while it is read. */
    private record Line(boolean hidden, List<String> cells) {

        void put(int column, String text) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
    }

    SheetParser(List<String> texts, Formats formats, Room room) {
        this.texts = texts;
        this.formats = formats;
        this.room = room;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        var hidden = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    var number = Parts.attribute(xml, "r");
                    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                    column = -1;
                    hidden = Parts.isTrue(Parts.attribute(xml, "hidden"));
                }
                case "c" -> cell(xml, hidden);
                case "mergeCell" -> span(Parts.attribute(xml, "ref"));
                default -> {}
            }
        }
    }

    Sheet sheet(String name, boolean hidden) {
        spans.forEach(this::fill);
        var rows = new ArrayList<Row>();
        lines.forEach((number, line) -> rows.add(new Row(number, line.hidden(), line.cells())));
        return new Sheet(name, hidden, rows, spans);
    }

    private void cell(XMLStreamReader xml, boolean hidden) throws XMLStreamException {
        var place = PLACE.matcher(Parts.attribute(xml, "r"));
        column = place.matches() ? column(place.group(1)) : column + 1;
        var text = text(xml, Parts.attribute(xml, "t"), Parts.attribute(xml, "s"));
        if (text.isBlank()) {
            return;
        }
        room.column(column);
        lines.computeIfAbsent(row, number -> {
                    room.row();
                    return new Line(hidden, new ArrayList<>());
                })
                .put(column, text);
    }

    private String text(XMLStreamReader xml, String type, String style) throws XMLStreamException {
        var text = "";
        var isFormula = false;
        var hasValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> isFormula = true;
                    case "v" -> {
                        hasValue = true;
                        text = shown(xml.getElementText(), type, style);
                    }
                    case "is" -> text = room.text(SharedTexts.text(xml, "is"));
                    default -> {}
                }
            }
        }
        return isFormula && !hasValue ? Sheet.UNCALCULATED : text;
    }

    private String shown(String value, String type, String style) {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str", "e" -> room.text(value);
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> room.text(formats.shown(value, style));
        };
    }

    private String shared(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SheetRefused.Broken();
        }
    }

    private void span(String ends) {
        var both = ends.split(":", -1);
        var first = PLACE.matcher(both[0]);
        var last = PLACE.matcher(both[both.length - 1]);
        if (first.matches() && last.matches()) {
            spans.add(new Span(
                    Integer.parseInt(first.group(2)),
                    column(first.group(1)),
                    Integer.parseInt(last.group(2)),
                    column(last.group(1))));
        }
    }

    /** A merged cell keeps its text in its first place only; rows that hold nothing else stay away. */
    private void fill(Span span) {
        var first = lines.get(span.top());
        if (first == null || first.cells().size() <= span.left()) {
            return;
        }
        var text = first.cells().get(span.left());
        int right = Math.min(span.right(), Room.MOST_COLUMNS - 1);
        for (var line : lines.subMap(span.top(), true, Math.max(span.top(), span.bottom()), true)
                .values()) {
            for (int at = span.left(); at <= right; at++) {
                room.fill();
                line.put(at, text);
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int n = 0; n < letters.length(); n++) {
            column = column * 26 + letters.charAt(n) - 'A' + 1;
        }
        return column - 1;
    }
}
