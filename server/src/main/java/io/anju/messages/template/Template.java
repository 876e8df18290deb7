package io.anju.messages.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one version of a message, with {@code {name}} where a parameter goes. A version that was used never changes. */
public record Template(String key, int version, String title, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    /** The words as one person reads them. */
    public record Words(String title, String text) {}

    /** The names of what has to be filled in. */
    public Set<String> parameters() {
        return PLACE.matcher(title + text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws IllegalArgumentException unless the parameters are exactly the template's: nothing is sent with a gap in it */
    public void require(Map<String, String> given) {
        if (!given.keySet().equals(parameters())) {
            throw new IllegalArgumentException("Template %s version %d takes %s, but was given %s"
                    .formatted(key, version, parameters(), new TreeSet<>(given.keySet())));
        }
    }

    /** A title is one line, whatever the parameters hold. */
    public Words with(Map<String, String> given) {
        require(given);
        return new Words(BREAKS.matcher(fill(title, given)).replaceAll(" "), fill(text, given));
    }

    private static String fill(String words, Map<String, String> given) {
        return PLACE.matcher(words).replaceAll(place -> value(place, given));
    }

    private static String value(MatchResult place, Map<String, String> given) {
        return Matcher.quoteReplacement(given.getOrDefault(place.group(1), ""));
    }
}
