package io.anju.standards.adoption;

import io.anju.standards.HowOften;
import io.anju.standards.adoption.AdoptionRefused.Blank;
import io.anju.standards.adoption.AdoptionRefused.LawIsTheFloor;
import io.anju.standards.adoption.AdoptionRefused.Looser;
import io.anju.standards.adoption.AdoptionRefused.NoSuchParameter;
import io.anju.standards.adoption.AdoptionRefused.NotAValue;
import io.anju.standards.adoption.AdoptionRefused.NotAdjustable;
import io.anju.standards.adoption.AdoptionRefused.NotLooser;
import io.anju.standards.catalogue.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A community's own numbers for a clause: as strict as the catalogue's or stricter, unless somebody approves looser ones. See
 * docs/domain/standards.md#terms.
 */
final class Terms {

    /**
     * For which reasons a clock may stand still, with commas between them: the one parameter that no clause of the catalogue has.
     * Naming any is looser.
     */
    private static final String PAUSES = "pause_reasons";

    private static final String KEYS = "[a-z][a-z0-9-]{1,29}(,[a-z][a-z0-9-]{1,29}){0,19}";

    private Terms() {}

    /** The catalogue's parameters with the asked ones in their place. Refuses the first that is looser. */
    static Map<String, Object> of(Clause clause, Map<String, Object> asked) {
        return replaced(clause, asked, looser -> {
            throw looser;
        });
    }

    /** The same with looser ones among them. Refuses what is not looser, and what the law fixes, whoever approves. */
    static Map<String, Object> loosened(Clause clause, Map<String, Object> asked) {
        var looser = new ArrayList<Looser>();
        var terms = replaced(clause, asked, looser::add);
        if (looser.isEmpty()) {
            throw new NotLooser(clause.id());
        }
        if (clause.lawfulDefault() != null) {
            throw new LawIsTheFloor(clause.id(), clause.lawfulDefault());
        }
        return terms;
    }

    /** What a community may set, and which way it promises more. */
    static Stricter direction(Clause clause, String parameter) {
        var adjustable =
                !parameter.startsWith("suggested_") && clause.parameters().get(parameter) instanceof Number;
        return adjustable ? Stricter.of(clause, parameter) : Stricter.SAME;
    }

    private static Map<String, Object> replaced(Clause clause, Map<String, Object> asked, Consumer<Looser> looser) {
        var terms = new LinkedHashMap<>(clause.parameters());
        asked.forEach((parameter, value) -> {
            if (parameter.equals(PAUSES) && clause.pausable()) {
                terms.put(parameter, pauses(clause, value, looser));
                return;
            }
            if (!terms.containsKey(parameter)) {
                throw new NoSuchParameter(clause.id(), parameter);
            }
            check(clause, parameter, value, looser);
            terms.put(parameter, value);
        });
        var blank = blanks(terms);
        if (!blank.isEmpty()) {
            throw new Blank(clause.id(), blank);
        }
        return terms;
    }

    /** What the source leaves open and nobody has filled. */
    static List<String> blanks(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String pauses(Clause clause, Object value, Consumer<Looser> looser) {
        if (!(value instanceof String reasons) || !(reasons.isEmpty() || reasons.matches(KEYS))) {
            throw new NotAValue(PAUSES);
        }
        if (!reasons.isEmpty()) {
            looser.accept(new Looser(clause.id(), PAUSES, "", reasons));
        }
        return reasons;
    }

    private static void check(Clause clause, String parameter, Object value, Consumer<Looser> looser) {
        var standard = clause.parameters().get(parameter);
        if (!(value instanceof Number || value instanceof Boolean || value instanceof String)) {
            throw new NotAValue(parameter);
        }
        if (standard == null && parameter.equals(clause.measuredBy())) {
            if (!(value instanceof Number number) || outOfRange(number, true)) {
                throw new NotAValue(parameter);
            }
            return;
        }
        if (standard == null || parameter.startsWith("suggested_") || same(standard, value)) {
            return;
        }
        var direction = Stricter.of(clause, parameter);
        if (direction == Stricter.SAME || !(standard instanceof Number promised)) {
            throw new NotAdjustable(clause.id(), parameter);
        }
        if (!(value instanceof Number number) || outOfRange(number, parameter.equals(clause.measuredBy()))) {
            throw new NotAValue(parameter);
        }
        if (direction.looser(exact(number), exact(promised))) {
            looser.accept(new Looser(clause.id(), parameter, standard, value));
        }
    }

    private static boolean same(Object standard, Object value) {
        return (standard instanceof Number one && value instanceof Number other)
                ? exact(one).compareTo(exact(other)) == 0
                : Objects.equals(standard, value);
    }

    /** Nobody promises a negative number, and a deadline is at least one whole unit. */
    private static boolean outOfRange(Number number, boolean deadline) {
        var value = exact(number);
        return deadline
                ? value.compareTo(BigDecimal.ONE) < 0
                        || value.stripTrailingZeros().scale() > 0
                : value.signum() < 0;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    /** Which way a number promises more: the catalogue's naming says it, and a deadline is stricter when shorter. */
    enum Stricter {
        LOWER,
        HIGHER,
        SAME;

        static Stricter of(Clause clause, String parameter) {
            if (HowOften.isSaidBy(parameter)) {
                return HIGHER;
            }
            if (parameter.equals(clause.measuredBy()) || parameter.endsWith("_max")) {
                return LOWER;
            }
            return parameter.endsWith("_min") ? HIGHER : SAME;
        }

        boolean looser(BigDecimal asked, BigDecimal standard) {
            return switch (this) {
                case LOWER -> asked.compareTo(standard) > 0;
                case HIGHER -> asked.compareTo(standard) < 0;
                case SAME -> asked.compareTo(standard) != 0;
            };
        }
    }
}
