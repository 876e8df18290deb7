package io.anju.equipment.register;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The systems of a community's equipment and the classes within each: the community's own line of a key, else the one that ships. */
@Service
@Transactional
public class EquipmentClasses {

    /** The lines of a community, for a {@code from}; it asks for the parameter {@code community}. */
    static final String HERE = """
            (select distinct on (key) key, parent, name, n, licensed, active, shipped, version
               from (select key, parent, name, n, licensed, active, false as shipped, version
                       from equipment_class where community = :community
                     union all
                     select key, parent, name, n, licensed, true, true, 0 from equipment_class_shipped) line
              order by key, shipped)""";

    /**
     * A system, or a class within one.
     *
     * @param parent the system of a class; null for a system
     * @param licensed whether only a licensed contractor may maintain it (S11-119)
     * @param active whether machines may be written down under it
     * @param shipped whether it is ours, because the community has written none of this key
     * @param version of the community's own line, to be said when it is changed; 0 while it has none
     */
    public record Line(
            String key,
            @Nullable String parent,
            String name,
            int n,
            boolean licensed,
            boolean active,
            boolean shipped,
            int version) {}

    /** What a line is to say; the version is that of what was read. */
    public record Given(
            String key, @Nullable String parent, String name, int n, boolean licensed, boolean active, int version) {}

    private final JdbcClient sql;

    EquipmentClasses(JdbcClient sql) {
        this.sql = sql;
    }

    /** Systems first, then classes, each in the order in which people choose. */
    @Transactional(readOnly = true)
    public List<Line> here() {
        return List.copyOf(sql.sql("select * from %s c order by parent is not null, n, key".formatted(HERE))
                .param("community", community())
                .query(Line.class)
                .list());
    }

    /** Keys of the classes under which machines may be written down: in use, and within a system in use. */
    @Transactional(readOnly = true)
    public Set<String> choosable() {
        return Set.copyOf(sql.sql("""
                select c.key from %1$s c join %1$s s on s.key = c.parent where c.active and s.active
                """.formatted(HERE))
                .param("community", community())
                .query(String.class)
                .list());
    }

    /**
     * The community's own words from now on.
     *
     * @throws OptimisticLockingFailureException when somebody changed it since
     * @throws Unacceptable for a class in something that is no system, a system that is to become a class, or a name that another system
     *     or class of the same system has, stopped or not
     * @throws NotFound for a version of a line that is not there
     */
    public void put(Given given) {
        var lines = here();
        var old = find(lines, given.key());
        if (old.isEmpty() && given.version() != 0) {
            throw new NotFound("equipment.no-such-class");
        }
        check(given, old.orElse(null), lines);
        int written = sql.sql("""
                insert into equipment_class as mine (community, key, parent, name, n, licensed, active, version)
                values (:community, :key, :parent, :name, :n, :licensed, :active, 1)
                on conflict (community, key) do update
                   set parent = excluded.parent, name = excluded.name, n = excluded.n, licensed = excluded.licensed,
                       active = excluded.active, version = mine.version + 1
                 where mine.version = :version
                """)
                .param("community", community())
                .param("key", given.key())
                .param("parent", given.parent())
                .param("name", given.name())
                .param("n", given.n())
                .param("licensed", given.licensed())
                .param("active", given.active())
                .param("version", given.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("Class " + given.key() + " changed since " + given.version());
        }
    }

    private static void check(Given given, @Nullable Line old, List<Line> lines) {
        var parent = given.parent();
        if (parent != null
                && find(lines, parent).filter(line -> line.parent() == null).isEmpty()) {
            throw new Unacceptable("equipment.no-such-system", "parent");
        }
        if (old != null && (old.parent() == null) != (parent == null)) {
            throw new Unacceptable("equipment.system-stays-one", "parent");
        }
        if (lines.stream().anyMatch(line -> isNamesake(line, given))) {
            throw new Unacceptable("equipment.class-name-taken", "name");
        }
        if (old != null && old.version() != given.version()) {
            throw new OptimisticLockingFailureException("Class " + given.key() + " changed since " + given.version());
        }
    }

    /** A workbook tells a class by its system and its name. */
    private static boolean isNamesake(Line line, Given given) {
        return !line.key().equals(given.key())
                && Objects.equals(line.parent(), given.parent())
                && line.name().equals(given.name());
    }

    private static Optional<Line> find(List<Line> lines, String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
