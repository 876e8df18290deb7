package io.anju.evidence;

/** What is owed on a subject and by when: the denominators of every promise with a deadline. */
public interface Expectations {

    /**
     * States it; stating it again for the same kind, subject and clause replaces the due time and keeps the old row.
     *
     * @throws IllegalArgumentException when no module registered its kind, or the fact kind that would keep it
     */
    void expect(NewExpectation expectation);

    /** It is owed no longer, for instance because the ticket was withdrawn. The row stays, ended. */
    void withdraw(String kind, java.util.UUID subject);
}
