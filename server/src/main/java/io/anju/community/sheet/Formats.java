package io.anju.community.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the numbers of a workbook are shown: which of them are days, and what a plain one says. */
final class Formats {

    private static final LocalDate BEFORE_THE_FIRST = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The program counts a 29 February 1900 that never was. */
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    /** 9999-12-31. */
    private static final int LAST_DAY = 2_958_465;

    /** More digits than a number of the program carries. */
    private static final int LONGEST_NUMBER = 30;

    private static final double LARGEST_NUMBER = 1e15;
    private static final int DIGITS_SHOWN = 9;
    private static final long SECONDS_OF_A_DAY = 86_400;

    /** The one format of the program's own that shows both. */
    private static final int DAY_AND_TIME = 22;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Of a format's own text: what is quoted, bracketed or escaped says nothing about days. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final Map<Integer, String> custom = new HashMap<>();
    /** What a number under a style says to people. */
    private enum Shows {
        NUMBER,
        DAY,
        MOMENT
    }

    private final List<Shows> styles = new ArrayList<>();
    private boolean from1904;

    void read(XMLStreamReader xml) throws XMLStreamException {
        var inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        custom.put(number(Parts.attribute(xml, "numFmtId")), Parts.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            styles.add(shows(number(Parts.attribute(xml, "numFmtId"))));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
        }
    }

    void countFrom1904(boolean yes) {
        from1904 = yes;
    }

    /** What people see of a number under a style; a text that is none stays as it is. */
    String shown(String value, String style) {
        if (value.length() > LONGEST_NUMBER) {
            return value;
        }
        try {
            var number = new BigDecimal(value);
            if (Math.abs(number.doubleValue()) >= LARGEST_NUMBER) {
                return value;
            }
            int index = number(style);
            var shows = index < styles.size() ? styles.get(index) : Shows.NUMBER;
            if (shows == Shows.NUMBER || number.signum() <= 0 || number.intValue() > LAST_DAY) {
                return plain(number);
            }
            return shows == Shows.DAY ? day(number.intValue()) : moment(number);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String plain(BigDecimal number) {
        var shown = number.setScale(DIGITS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** To the second, which is what a fraction of a day is good for. */
    private String moment(BigDecimal number) {
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var day = day(Math.toIntExact(seconds / SECONDS_OF_A_DAY));
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        return day + " " + TIME.format(time);
    }

    private String day(int count) {
        if (from1904) {
            return FIRST_OF_1904.plusDays(count).toString();
        }
        return BEFORE_THE_FIRST
                .plusDays(count >= LEAP_DAY_THAT_NEVER_WAS ? count - 1L : count)
                .toString();
    }

    private Shows shows(int format) {
        var code = custom.get(format);
        if (code == null) {
            boolean day =
                    (format >= 14 && format <= 17) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
            return format == DAY_AND_TIME ? Shows.MOMENT : day ? Shows.DAY : Shows.NUMBER;
        }
        var bare = QUOTED.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.indexOf('y') < 0 && bare.indexOf('d') < 0) {
            return Shows.NUMBER;
        }
        return bare.indexOf('h') < 0 ? Shows.DAY : Shows.MOMENT;
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
