package io.anju.workforce.roster;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts a roster leaves behind, and what is owed of it. */
@Configuration(proxyBeanMethods = false)
public class RosterFacts {

    /** The subject is the publication, the number how many gaps it has. */
    static final String PUBLISHED = "workforce.roster-published";

    /** The subject is the swap, the person who approved it. */
    static final String SWAPPED = "workforce.shift-swapped";

    /** The subject is a post on a day; the outcome FULL or GAP, the number the percentage that was manned. */
    static final String DAY = "workforce.day-manned";

    /** The subject is the shift. Recorded by the hand-over that ends it. */
    public static final String LOG = "workforce.shift-has-its-log";

    static final String MANNED = "workforce.manned";
    static final String LOG_OWED = "workforce.shift-log";

    @Bean
    static FactKinds rosterFactKinds() {
        return () -> List.of(
                new FactKind(PUBLISHED, 1, "workforce", "已发布排班"),
                new FactKind(SWAPPED, 1, "workforce", "已换班"),
                new FactKind(DAY, 1, "workforce", "已数当天在岗"),
                new FactKind(LOG, 1, "workforce", "这一班写了值班记录"));
    }

    @Bean
    static ExpectationKinds rosterExpectationKinds() {
        return () -> List.of(
                new ExpectationKind(MANNED, "workforce", "该有人的岗位一天"),
                new ExpectationKind(LOG_OWED, "workforce", "该写值班记录的一班"));
    }
}
