package io.anju.workforce.absence;

/** Port: hears, in the transaction of the decision, that somebody of the community in scope will be away or will not. */
public interface HearsOfAbsences {

    void decided();
}
