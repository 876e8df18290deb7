package io.anju.jobs.upkeep;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under which name each event type was ever stored, and which class it is now: {@code events/<module>.properties} of every
 * module, {@code <name>=<class>}. A name once stored stays in the list, so an event written before a class was renamed still
 * reaches its listener. See docs/domain/jobs.md.
 */
@Component
class StoredEventNames {

    private final Map<String, String> classes;
    private final JdbcClient sql;

    StoredEventNames(JdbcClient sql) throws IOException {
        this.classes = read();
        this.sql = sql;
    }

    /** Name to class, of every module. */
    static Map<String, String> read() throws IOException {
        var names = new Properties();
        for (var list : new PathMatchingResourcePatternResolver().getResources("classpath*:events/*.properties")) {
            PropertiesLoaderUtils.fillProperties(names, list);
        }
        return names.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, names::getProperty));
    }

    /** Gives publications on their way the name that their class has now. */
    void renew() {
        classes.forEach((name, type) -> {
            if (!name.equals(type)) {
                sql.sql("update event_publication set event_type = :type where event_type = :name")
                        .param("type", type)
                        .param("name", name)
                        .update();
            }
        });
    }
}
