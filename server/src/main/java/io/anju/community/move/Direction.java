package io.anju.community.move;

/** Whether somebody comes or goes. */
public enum Direction {
    IN,
    OUT
}
