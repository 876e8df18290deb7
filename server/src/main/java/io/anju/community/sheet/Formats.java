package io.anju.community.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** Of a format's own text: what is quoted, bracketed or escaped says nothing about days. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Boolean> isDay = new ArrayList<>();
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
                            isDay.add(showsDay(number(Parts.attribute(xml, "numFmtId"))));
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
            return index < isDay.size() && isDay.get(index) && number.signum() > 0 && number.intValue() <= LAST_DAY
                    ? day(number.intValue())
                    : plain(number);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String plain(BigDecimal number) {
        var shown = number.setScale(DIGITS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private String day(int count) {
        if (from1904) {
            return FIRST_OF_1904.plusDays(count).toString();
        }
        return BEFORE_THE_FIRST
                .plusDays(count >= LEAP_DAY_THAT_NEVER_WAS ? count - 1L : count)
                .toString();
    }

    private boolean showsDay(int format) {
        var code = custom.get(format);
        if (code == null) {
            return (format >= 14 && format <= 17)
                    || format == 22
                    || (format >= 27 && format <= 36)
                    || (format >= 50 && format <= 58);
        }
        var bare = QUOTED.matcher(code).replaceAll("");
        return bare.chars().anyMatch(sign -> sign == 'y' || sign == 'd' || sign == 'Y' || sign == 'D');
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
