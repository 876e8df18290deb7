package io.anju.evidence;

import java.util.Collection;
import java.util.UUID;

/** What is owed on a subject and by when: the denominators of every promise with a deadline. */
public interface Expectations {

    /**
     * States it; stating it again for the same kind, subject and clause replaces the due time and keeps the old row.
     *
     * @throws IllegalArgumentException when no module registered its kind, or the fact kind that would keep it
     */
    void expect(NewExpectation expectation);

    /**
     * States many at once, each for the first time: what is stated already for the kind, subject and clause stays as it is.
     *
     * @throws IllegalArgumentException as {@link #expect}
     */
    void expectAll(Collection<NewExpectation> many);

    /** Whether it was, of whatever clause, and is not withdrawn. */
    boolean isStated(String kind, UUID subject);

    /** It is owed no longer, for instance because the ticket was withdrawn. The row stays, ended. */
    void withdraw(String kind, UUID subject);
}
