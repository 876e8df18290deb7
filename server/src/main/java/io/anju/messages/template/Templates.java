package io.anju.messages.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The templates of all modules: {@code templates/messages/<module>.properties}, Chinese, UTF-8, two lines each,
 * {@code <key>.<version>.title} and {@code <key>.<version>.text}. New words are a new version; the old one stays for the
 * messages that pinned it.
 */
@Component
public class Templates {

    private static final String FILES = "classpath*:templates/messages/*.properties";
    private static final Pattern LINE = Pattern.compile("(?<key>[a-z.-]+)\\.(?<version>\\d+)\\.(title|text)");

    private final Map<String, TreeMap<Integer, Template>> byKey = new HashMap<>();

    Templates() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            add(read(file));
        }
    }

    private static Properties read(Resource file) {
        var lines = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private void add(Properties lines) {
        for (var line : lines.stringPropertyNames()) {
            var name = LINE.matcher(line);
            if (!name.matches()) {
                throw new IllegalStateException("Not a line of a message template: " + line);
            }
            int version = Integer.parseInt(name.group("version"));
            var prefix = name.group("key") + "." + version;
            var template = new Template(
                    name.group("key"), version, half(lines, prefix + ".title"), half(lines, prefix + ".text"));
            byKey.computeIfAbsent(template.key(), key -> new TreeMap<>()).put(version, template);
        }
    }

    private static String half(Properties lines, String name) {
        var words = lines.getProperty(name, "");
        if (words.isBlank()) {
            throw new IllegalStateException("A message template lacks " + name);
        }
        return words;
    }

    /** @throws IllegalArgumentException when there is none */
    public Template newest(String key) {
        var versions = byKey.get(key);
        if (versions == null) {
            throw new IllegalArgumentException("No message template " + key);
        }
        return versions.lastEntry().getValue();
    }

    /** @throws IllegalArgumentException when there is none */
    public Template version(String key, int version) {
        var template = byKey.getOrDefault(key, new TreeMap<>()).get(version);
        if (template == null) {
            throw new IllegalArgumentException("No message template " + key + " version " + version);
        }
        return template;
    }
}
