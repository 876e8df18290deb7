package io.anju.community.imports;

import io.anju.community.Residents.Relation;
import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The words of ledgers (community/words.properties): what stands over columns and in cells, whoever wrote it. */
final class Words {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔].*?[)\\]】〕]");
    private static final Pattern TAIL = Pattern.compile("(m2|平方米|平米|[\\d*:：.、])+$");

    /** A cell that sums up or remarks is short. */
    private static final int LONGEST_TOTAL = 16;

    private final Map<String, Field> headings;
    private final List<String> groups;
    private final Map<String, Relation> relations;
    private final Map<String, SpaceKind> kinds;
    private final Map<String, SpaceUse> uses;
    private final Map<String, Boolean> occupied;
    private final Map<String, Boolean> trading;
    private final List<String> totals;
    private final List<String> remarks;
    private final List<String> nothing;
    private final List<String> open;
    private final List<String> joint;
    private final List<String> sole;
    private final Map<String, String> firsts = new HashMap<>();

    private Words(Properties words) {
        headings = of(words, "heading.", Field::valueOf);
        groups = list(words, "group");
        relations = of(words, "relation.", Relation::valueOf);
        kinds = of(words, "kind.", SpaceKind::valueOf);
        uses = of(words, "use.", SpaceUse::valueOf);
        occupied = of(words, "occupied.", Boolean::valueOf);
        trading = of(words, "trading.", Boolean::valueOf);
        totals = list(words, "total");
        remarks = list(words, "remark");
        nothing = list(words, "nothing");
        open = list(words, "open");
        joint = list(words, "joint");
        sole = list(words, "sole");
        words.stringPropertyNames()
                .forEach(key -> firsts.put(key, list(words, key).getFirst()));
    }

    static Words read() {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/community/words.properties")),
                StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(text);
            return new Words(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word that we write ourselves: {@code kind.FLAT}. */
    String first(String key) {
        return Objects.requireNonNull(firsts.get(key));
    }

    /** Without blanks, and with ordinary signs for full-width ones. */
    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\ufeff]+", "");
    }

    Optional<Field> heading(String text) {
        return Optional.ofNullable(headings.get(bare(text)));
    }

    /** What stands over a column that shares a word with its neighbours: 业主信息 over 姓名 is 业主姓名. */
    Optional<Field> heading(String over, String text) {
        var group = bare(over);
        for (var word : groups) {
            group = group.replace(word, "");
        }
        var own = bare(text);
        return own.isEmpty() ? Optional.empty() : Optional.ofNullable(headings.get(group + own));
    }

    Optional<Relation> relation(String text) {
        return Optional.ofNullable(relations.get(bare(text)));
    }

    Optional<SpaceKind> kind(String text) {
        return Optional.ofNullable(kinds.get(bare(text)));
    }

    /** What a sheet's name says all its spaces are. */
    Optional<SpaceKind> kindIn(String name) {
        var plain = plain(name);
        return kinds.entrySet().stream()
                .filter(word -> plain.contains(word.getKey()))
                .max(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .map(Map.Entry::getValue);
    }

    Optional<SpaceUse> use(String text) {
        return Optional.ofNullable(uses.get(bare(text)));
    }

    Optional<Boolean> occupied(String text) {
        return Optional.ofNullable(occupied.get(bare(text)));
    }

    Optional<Boolean> trading(String text) {
        return Optional.ofNullable(trading.get(bare(text)));
    }

    boolean isTotal(String cell) {
        return begins(cell, totals);
    }

    boolean isRemark(String cell) {
        var plain = plain(cell);
        return remarks.stream().anyMatch(plain::startsWith);
    }

    boolean isNothing(String cell) {
        var plain = plain(cell);
        return plain.isEmpty() || nothing.contains(plain);
    }

    /** A day that never comes. */
    boolean isOpen(String cell) {
        return open.contains(plain(cell));
    }

    /** Owners who hold no parts, but all of it together. */
    boolean isJoint(String cell) {
        return joint.contains(plain(cell));
    }

    /** An owner who holds all of it. */
    boolean isSole(String cell) {
        return sole.contains(plain(cell));
    }

    private static boolean begins(String cell, List<String> words) {
        var plain = plain(cell);
        return plain.length() <= LONGEST_TOTAL && words.stream().anyMatch(plain::startsWith);
    }

    private static String bare(String text) {
        var whole = BRACKETS.matcher(plain(text)).replaceAll("");
        return TAIL.matcher(whole).replaceAll("").replaceAll("^[*:]+", "").toUpperCase(Locale.ROOT);
    }

    private static <T> Map<String, T> of(Properties words, String prefix, Function<String, T> meaning) {
        var meanings = new HashMap<String, T>();
        for (var key : words.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                var means = meaning.apply(key.substring(prefix.length()));
                list(words, key).forEach(word -> meanings.put(word.toUpperCase(Locale.ROOT), means));
            }
        }
        return meanings;
    }

    private static List<String> list(Properties words, String key) {
        return Arrays.stream(words.getProperty(key, "").split("\\|")).toList();
    }
}
