package io.anju.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What people in a demonstration report, and what those who see to it say and write down. */
final class Reports {

    /**
     * One thing that may be reported.
     *
     * @param where {@code home}, {@code shop} or {@code room}, or {@code common} for what is everybody's
     * @param cause why somebody complains; null for anything else
     */
    record Phrase(
            String category,
            String where,
            String text,
            @Nullable String cause) {}

    private static final List<Phrase> ALL = phrases();
    private static final Map<String, List<Phrase>> BY_CATEGORY =
            ALL.stream().collect(Collectors.groupingBy(Phrase::category));
    private static final Properties WORDS = words();

    private Reports() {}

    private static List<Phrase> phrases() {
        try {
            var text = new ClassPathResource("demo/reports.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(part -> new Phrase(part[0], part[1], part[2], part.length > 3 ? part[3] : null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("demo/words.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of that category at homes of a kind, or at places that are everybody's. */
    static Phrase phrase(Dice dice, String category, String home) {
        return dice.one(BY_CATEGORY.getOrDefault(category, List.of()).stream()
                .filter(phrase -> phrase.where().equals(home) || phrase.where().equals("common"))
                .toList());
    }

    /** One of several ways to say it. */
    static String word(Dice dice, String key) {
        return dice.one(all(key));
    }

    static List<String> all(String key) {
        return Arrays.asList(WORDS.getProperty(key).split("\\|"));
    }

    /** What was done, in words that fit the category. */
    static String done(Dice dice, String category) {
        return word(dice, WORDS.containsKey("done." + category) ? "done." + category : "done.other");
    }
}
