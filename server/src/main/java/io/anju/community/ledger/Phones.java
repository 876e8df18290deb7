package io.anju.community.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One or several numbers in a cell, with gaps, country and remarks or not.
 *
 * @param numbers mobile ones of eleven digits, lines of the fixed net with their area code ({@code 02160001234-801}), service
 *     numbers ({@code 4008001234}), and all of them with the middle hidden; in the order in which they stand there
 * @param local how many more are lines of the fixed net whose area nobody says
 */
public record Phones(List<String> numbers, int local) {

    public static final Phones NONE = new Phones(List.of(), 0);

    private static final String GAP = "[\\h.-]*";
    private static final String COUNTRY = "(?:\\+?86|0086)" + GAP;
    private static final String MOBILE = "1[3-9](?:" + GAP + "\\d){9}";
    private static final String HIDDEN = "(?:1\\d{2}|0\\d{2}|[48]00)\\h*\\*{4}\\h*\\d{4}";
    private static final String AREA = "0(?:10|2\\d|[3-9]\\d{2})";
    private static final String LINE = "[2-9]\\d{2,3}" + GAP + "\\d{4}";
    private static final String EXTENSION = "(?:\\h*(?:-|转|分机|(?i:ext)|#|:)+\\h*(?<extension>\\d{1,6}))?";
    private static final String SERVICE = "[48]00(?:" + GAP + "\\d){7}";

    private static final String BEFORE = "(?<![\\d*])";
    private static final String AFTER = "(?![\\d*])";

    /** A mobile number may follow another one without a gap. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:" + BEFORE + "|\\G)(?:" + COUNTRY + ")?(?<mobile>" + MOBILE
                    + ")(?=" + MOBILE + "|" + AFTER + ")"
                    + "|" + BEFORE + "(?<hidden>" + HIDDEN + ")" + AFTER
                    + "|(?:" + BEFORE + "(?:" + COUNTRY + ")?|(?=\\())(?<area>\\(" + AREA + "\\)|" + AREA + ")" + GAP
                    + "(?<line>" + LINE
                    + ")" + EXTENSION + AFTER
                    + "|" + BEFORE + "(?<service>" + SERVICE + ")" + AFTER);

    private static final Pattern LOCAL = Pattern.compile(BEFORE + "[2-8]\\d{2,3}" + GAP + "\\d{4}" + EXTENSION + AFTER);
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【].*?[)\\]】]");
    private static final Pattern NO_NUMBER = Pattern.compile("[\\p{IsHan}\\s、,/;:.-]*");
    private static final String TAKEN = "、";

    public Phones {
        numbers = List.copyOf(numbers);
    }

    /** Empty when something in it is no number. */
    public static Optional<Phones> of(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        var numbers = new ArrayList<String>();
        var found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(plain(found));
        }
        var rest = BRACKETS.matcher(found.replaceAll(TAKEN)).replaceAll("");
        var local = LOCAL.matcher(rest);
        var phones = new Phones(
                numbers.stream().distinct().toList(),
                Math.toIntExact(local.results().count()));
        return Optional.of(phones)
                .filter(read -> NO_NUMBER.matcher(local.replaceAll(TAKEN)).matches());
    }

    private static String plain(Matcher found) {
        if (found.group("area") == null) {
            return Stream.of("mobile", "hidden", "service")
                    .map(found::group)
                    .filter(Objects::nonNull)
                    .map(number -> number.replaceAll("[^\\d*]", ""))
                    .findFirst()
                    .orElseThrow();
        }
        var extension = found.group("extension");
        return digits(found.group("area")) + digits(found.group("line")) + (extension == null ? "" : "-" + extension);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Without the country before a mobile number. */
    public static String withoutCountry(String number) {
        return number.replaceAll("^(\\+86|0086)", "").replaceAll("^86(?=1\\d{10}$)", "");
    }

    /** Hidden ones too. */
    public List<String> mobiles() {
        return numbers.stream().filter(number -> number.startsWith("1")).toList();
    }

    /**
     * A mobile number before a line of the fixed net: somebody signs in with it. Where some hide their middle the table comes from
     * us, which put the registered one first.
     */
    public List<String> registeredFirst() {
        return numbers.stream().anyMatch(Phones::isHidden)
                ? numbers
                : Stream.concat(mobiles().stream(), numbers.stream()).distinct().toList();
    }

    public static boolean isHidden(String number) {
        return number.contains("*");
    }
}
