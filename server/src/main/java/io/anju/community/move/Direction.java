package io.anju.community.move;

/** Whether somebody comes or goes. */
public enum Direction {
    IN("S11-011"),
    OUT("S11-020");

    private final String clause;

    Direction(String clause) {
        this.clause = clause;
    }

    /** The clause that asks for every step before the move is closed. */
    String clause() {
        return clause;
    }
}
