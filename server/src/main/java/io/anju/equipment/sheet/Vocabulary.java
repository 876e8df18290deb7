package io.anju.equipment.sheet;

import io.anju.community.sheet.Sheet;
import io.anju.equipment.register.EquipmentClasses;
import io.anju.equipment.register.ItemState;
import io.anju.kernel.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the words of a workbook mean in the community in scope. */
@Component
@Transactional(readOnly = true)
class Vocabulary {

    /**
     * @param kinds key of each class by system and name, stopped ones among them
     * @param places by their label
     * @param people employees by badge, those who have left among them
     * @param states by their word
     */
    record Words(
            Map<String, String> kinds,
            Map<String, UUID> places,
            Map<String, UUID> people,
            Map<String, ItemState> states) {

        static String kind(String system, String name) {
            return system + "\n" + name;
        }
    }

    private final JdbcClient sql;
    private final EquipmentClasses classes;
    private final MessageSource texts;

    Vocabulary(JdbcClient sql, EquipmentClasses classes, MessageSource texts) {
        this.sql = sql;
        this.classes = classes;
        this.texts = texts;
    }

    /** As far as the rows say them. */
    Words of(List<Sheet.Row> rows) {
        return new Words(kinds(), places(said(rows, Column.PLACE)), people(said(rows, Column.RESPONSIBLE)), states());
    }

    /** The badge that each of them has or had last. */
    Map<UUID, String> badges(Set<UUID> employees) {
        var badges = new HashMap<UUID, String>();
        sql.sql("""
                select employee, badge from workforce_posting_v1
                 where community = :community and employee = any (:employees::text[]::uuid[]) order by lower(during), badge
                """)
                .param("community", community())
                .param("employees", employees.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    badges.put(row.getObject("employee", UUID.class), row.getString("badge"));
                });
        return badges;
    }

    String word(ItemState state) {
        return texts.getMessage("equipment.state." + state, null, Locale.CHINA);
    }

    String heading(Column column) {
        return texts.getMessage(column.key(), null, Locale.CHINA);
    }

    private static String[] said(List<Sheet.Row> rows, Column column) {
        return rows.stream()
                .map(row -> row.cell(column.at()).strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    private Map<String, String> kinds() {
        var lines = classes.here();
        var systems = new HashMap<String, String>();
        lines.stream().filter(line -> line.parent() == null).forEach(line -> systems.put(line.key(), line.name()));
        var kinds = new HashMap<String, String>();
        for (var line : lines) {
            var parent = line.parent();
            if (parent != null) {
                kinds.put(Words.kind(systems.getOrDefault(parent, parent), line.name()), line.key());
            }
        }
        return kinds;
    }

    private Map<String, UUID> places(String[] labels) {
        var places = new HashMap<String, UUID>();
        sql.sql(
                        "select id, label from community_place_v1 where community = :community and label = any (:labels::text[])")
                .param("community", community())
                .param("labels", labels)
                .query(row -> {
                    places.put(row.getString("label"), row.getObject("id", UUID.class));
                });
        return places;
    }

    private Map<String, UUID> people(String[] badges) {
        var people = new HashMap<String, UUID>();
        sql.sql("""
                select employee, badge from workforce_posting_v1
                 where community = :community and badge = any (:badges::text[]) order by lower(during), employee
                """).param("community", community()).param("badges", badges).query(row -> {
            people.put(row.getString("badge"), row.getObject("employee", UUID.class));
        });
        return people;
    }

    private Map<String, ItemState> states() {
        return Map.of(word(ItemState.IN_USE), ItemState.IN_USE, word(ItemState.STOPPED), ItemState.STOPPED);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
