package io.anju.standards.adoption;

import static java.util.Objects.requireNonNull;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Refusal;
import io.anju.kernel.Unacceptable;
import io.anju.standards.AdoptionEffect;
import io.anju.standards.ChosenDuty;
import io.anju.standards.Duty;
import io.anju.standards.Intended;
import io.anju.standards.PostLoad;
import io.anju.standards.adoption.AdoptionRefused.Blank;
import io.anju.standards.adoption.AdoptionRefused.NoSuchClause;
import io.anju.standards.adoption.AdoptionRefused.NothingNew;
import io.anju.standards.adoption.Adoptions.Agreed;
import io.anju.standards.catalogue.Catalogue;
import io.anju.standards.catalogue.Clause;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopts many clauses at once, from now on: first it is looked at what they would make, then all of it is adopted and planned, or
 * nothing.
 */
@Service
public class GuidedAdoption {

    /** @param parameters only the numbers that differ from the catalogue's */
    public record Wanted(String clause, Map<String, Object> parameters) {}

    /** Whether a clause can be adopted as it is wanted. */
    public enum Standing {
        READY,
        /** In force already: it is left as it is. */
        ADOPTED,
        /** The source leaves numbers open, which have to be filled. */
        BLANK,
        REFUSED
    }

    /**
     * @param measured whether the wall can judge it
     * @param blanks what has to be filled
     * @param refusal why it cannot be adopted so
     */
    public record Line(
            String clause,
            String title,
            Standing standing,
            boolean measured,
            List<String> blanks,
            @Nullable String refusal) {}

    /**
     * @param posts who there is to do it, by name
     * @param ready whether it can be adopted as it is
     */
    public record Preview(
            List<Line> clauses, List<Duty> duties, List<PostLoad> loads, List<String> posts, boolean ready) {}

    private record Looked(Line line, @Nullable Intended intended) {}

    private final Catalogue catalogue;
    private final Adoptions adoptions;
    private final AdoptionList list;
    private final ObjectProvider<AdoptionEffect> effects;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final MessageSource texts;

    GuidedAdoption(
            Catalogue catalogue,
            Adoptions adoptions,
            AdoptionList list,
            ObjectProvider<AdoptionEffect> effects,
            CommunityZone zones,
            BusinessClock clock,
            MessageSource texts) {
        this.catalogue = catalogue;
        this.adoptions = adoptions;
        this.list = list;
        this.effects = effects;
        this.zones = zones;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Changes nothing.
     *
     * @throws NoSuchClause for one that the catalogue does not have today
     */
    @Transactional(readOnly = true)
    public Preview preview(List<Wanted> wanted, List<ChosenDuty> chosen) {
        var looked = look(wanted);
        var outlooks = effects.orderedStream()
                .map(effect -> effect.outlook(intended(looked), chosen))
                .toList();
        var lines = looked.stream().map(Looked::line).toList();
        var duties = outlooks.stream().flatMap(one -> one.duties().stream()).toList();
        var loads = outlooks.stream().flatMap(one -> one.loads().stream()).toList();
        boolean ready = lines.stream().anyMatch(line -> line.standing() == Standing.READY)
                && lines.stream().allMatch(line -> line.standing().compareTo(Standing.BLANK) < 0)
                && canBeDone(duties, loads);
        var posts = outlooks.stream()
                .flatMap(one -> one.posts().stream())
                .distinct()
                .toList();
        return new Preview(lines, duties, loads, posts, ready);
    }

    /** Of the posts that get more: what another post has too much of was so before. */
    private static boolean canBeDone(List<Duty> duties, List<PostLoad> loads) {
        var fresh = duties.stream().filter(duty -> !duty.planned()).toList();
        var posts = fresh.stream().map(Duty::post).toList();
        return fresh.stream().noneMatch(duty -> duty.places().isEmpty())
                && loads.stream().noneMatch(load -> load.peopleShort() > 0 && posts.contains(load.post()));
    }

    /**
     * What is in force already is left as it is.
     *
     * @return how many were adopted
     * @throws Refusal for the first that cannot be, and then none is
     * @throws NothingNew where all of them are in force
     */
    @Transactional
    public int adopt(List<Wanted> wanted, List<ChosenDuty> chosen, boolean selfReported) {
        var now = clock.instant();
        var before = list.inForce(ids(wanted), now);
        var fresh =
                wanted.stream().filter(one -> !before.contains(one.clause())).toList();
        if (fresh.isEmpty()) {
            throw new NothingNew();
        }
        var clauses = clauses(fresh);
        var agreed = fresh.stream().map(one -> agreed(clauses, one)).toList();
        adoptions.adoptAll(agreed, selfReported);
        var adopted = agreed.stream()
                .map(one -> new Intended(one.clause().id(), one.clause().title(), one.terms()))
                .toList();
        effects.orderedStream().forEach(effect -> effect.adopted(adopted, chosen));
        return adopted.size();
    }

    private List<Looked> look(List<Wanted> wanted) {
        var before = list.inForce(ids(wanted), clock.instant());
        var clauses = clauses(wanted);
        return wanted.stream()
                .map(one -> look(
                        requireNonNull(clauses.get(one.clause())), one.parameters(), before.contains(one.clause())))
                .sorted(Comparator.comparing(one -> one.line().clause()))
                .toList();
    }

    private Looked look(Clause clause, Map<String, Object> parameters, boolean adopted) {
        if (adopted) {
            return new Looked(line(clause, Standing.ADOPTED, List.of(), null), null);
        }
        try {
            var terms = Terms.of(clause, parameters);
            return new Looked(
                    line(clause, Standing.READY, List.of(), null), new Intended(clause.id(), clause.title(), terms));
        } catch (Blank blank) {
            return new Looked(line(clause, Standing.BLANK, blank.parameters(), null), null);
        } catch (Refusal refusal) {
            var words = texts.getMessage(refusal.code() + ".detail", refusal.arguments(), Locale.CHINA);
            return new Looked(line(clause, Standing.REFUSED, List.of(), words), null);
        }
    }

    private static Agreed agreed(Map<String, Clause> clauses, Wanted wanted) {
        var clause = requireNonNull(clauses.get(wanted.clause()));
        return new Agreed(clause, Terms.of(clause, wanted.parameters()));
    }

    private static Line line(Clause clause, Standing standing, List<String> blanks, @Nullable String refusal) {
        return new Line(clause.id(), clause.title(), standing, clause.measuredBy() != null, blanks, refusal);
    }

    /** @throws Unacceptable for one that is wanted twice */
    private Map<String, Clause> clauses(List<Wanted> wanted) {
        for (int n = 0; n < wanted.size(); n++) {
            var clause = wanted.get(n).clause();
            if (wanted.subList(0, n).stream().anyMatch(one -> one.clause().equals(clause))) {
                throw new Unacceptable("standards.clause-twice", "clauses[" + n + "].clause", clause);
            }
        }
        LocalDate today = zones.dayHere(clock.instant());
        var found = catalogue.inForce(ids(wanted), today).stream().collect(Collectors.toMap(Clause::id, one -> one));
        wanted.stream()
                .filter(one -> !found.containsKey(one.clause()))
                .findFirst()
                .ifPresent(one -> {
                    throw new NoSuchClause(one.clause());
                });
        return found;
    }

    private static List<Intended> intended(List<Looked> looked) {
        return looked.stream().flatMap(one -> Stream.ofNullable(one.intended())).toList();
    }

    private static List<String> ids(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::clause).distinct().toList();
    }
}
