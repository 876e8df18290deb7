package io.anju.plannedwork.adopting;

import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The most that one person of a post has in hand in a shift: as it ships, until a community says otherwise. */
@Component
@Transactional
public class Ceilings {

    /** Stands in the database for every post that has no ceiling of its own. */
    private static final String OTHERS = "";

    /**
     * @param post null for every post that is not named
     * @param rounds a shift; null where rounds are not what is limited
     * @param recordingMinutes on the phone a shift; null where they are not what is limited
     */
    public record Ceiling(
            @Nullable String post,
            @Nullable BigDecimal rounds,
            @Nullable BigDecimal recordingMinutes) {}

    /** @param version 0 while what ships applies */
    public record Kept(List<Ceiling> items, int version) {}

    private final JdbcClient sql;

    Ceilings(JdbcClient sql) {
        this.sql = sql;
    }

    private static final String OWN = """
            (select c.*
               from own_ceilings o
              cross join lateral unnest(o.posts, o.rounds, o.recording_minutes) c (post, rounds, recording_minutes)
              where o.community = :community) own""";

    /** By post, what is said of all others last. */
    @Transactional(readOnly = true)
    public Kept here() {
        var version = sql.sql("select version from own_ceilings where community = :community")
                .param("community", community())
                .query(Integer.class)
                .optional();
        var said = sql.sql(
                "select nullif(post, '') as post, rounds, recording_minutes from %s order by nullif(post, '') nulls last"
                        .formatted(version.isPresent() ? OWN : "plan_ceiling"));
        var asked = version.isPresent() ? said.param("community", community()) : said;
        return new Kept(List.copyOf(asked.query(Ceiling.class).list()), version.orElse(0));
    }

    /**
     * All of them anew; what has been planned stays planned.
     *
     * @param version that was read
     * @throws Unacceptable for a post that is named twice, one that nothing is said of, or where nothing is said of all others
     * @throws OptimisticLockingFailureException when somebody changed them since
     */
    public Kept change(List<Ceiling> wanted, int version) {
        check(wanted);
        int changed = sql.sql("""
                insert into own_ceilings as s (community, posts, rounds, recording_minutes, version)
                select :community, :posts::text[], :rounds::numeric[], :minutes::numeric[], 1
                 where :version = 0 or exists (select from own_ceilings where community = :community)
                on conflict (community) do update
                   set posts = excluded.posts, rounds = excluded.rounds, recording_minutes = excluded.recording_minutes,
                       version = s.version + 1
                 where s.version = :version
                """)
                .param("community", community())
                .param(
                        "posts",
                        wanted.stream()
                                .map(one -> Objects.requireNonNullElse(one.post(), OTHERS))
                                .toArray(String[]::new))
                .param("rounds", wanted.stream().map(Ceiling::rounds).toArray(BigDecimal[]::new))
                .param("minutes", wanted.stream().map(Ceiling::recordingMinutes).toArray(BigDecimal[]::new))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The ceilings changed since " + version);
        }
        return here();
    }

    private static void check(List<Ceiling> wanted) {
        for (int n = 0; n < wanted.size(); n++) {
            var one = wanted.get(n);
            if (one.rounds() == null && one.recordingMinutes() == null) {
                throw new Unacceptable("plannedwork.ceiling-unsaid", "items[" + n + "]");
            }
            if (wanted.subList(0, n).stream().anyMatch(other -> Objects.equals(other.post(), one.post()))) {
                throw new Unacceptable("plannedwork.ceiling-twice", "items[" + n + "].post");
            }
        }
        if (wanted.stream().noneMatch(one -> one.post() == null)) {
            throw new Unacceptable("plannedwork.ceiling-of-others", "items");
        }
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
