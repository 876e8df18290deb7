package io.anju.servicedesk.ticket;

/** What is done about a room that is too cold or too warm. */
public enum RoomMeasure {
    /** The valves of the pipes around are opened or closed a little. */
    ADJUST_VALVE,
    VENT,
    CLEAN_FILTER,
    TELL_SUPPLIER,
    OTHER
}
