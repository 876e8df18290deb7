package io.anju.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Names and words that invented people and shops are put together from. */
final class Names {

    private static final Properties WORDS = load();

    private Names() {}

    private static Properties load() {
        try {
            var file = new EncodedResource(new ClassPathResource("demo/names.properties"), StandardCharsets.UTF_8);
            return PropertiesLoaderUtils.loadProperties(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String person(Dice dice) {
        return dice.one(words("surnames")) + dice.one(words("given"));
    }

    /** Somebody of the same family. */
    static String relative(Dice dice, String of) {
        return of.charAt(0) + dice.one(words("given"));
    }

    static String surname(Dice dice) {
        return dice.one(words("surnames"));
    }

    static List<String> words(String key) {
        return List.of(WORDS.getProperty(key).split(" "));
    }

    static List<String> sentences(String key) {
        return List.of(WORDS.getProperty(key).split("\\|"));
    }

    /** Mobile numbers in no use, each given out once. */
    static final class Numbers {

        private final Dice dice;
        private final String begin;
        private final Set<String> given = new HashSet<>();

        /** @param begin the first four digits, of their own for each community */
        Numbers(Dice dice, String begin) {
            this.dice = dice;
            this.begin = begin;
            given.add(first(begin));
        }

        /** Kept for somebody whose number is to be known beforehand. */
        static String first(String begin) {
            return begin + "0000001";
        }

        String next() {
            String number;
            do {
                number = begin + "%07d".formatted(dice.below(10_000_000));
            } while (!given.add(number));
            return number;
        }
    }
}
