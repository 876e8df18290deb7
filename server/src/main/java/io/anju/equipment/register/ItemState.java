package io.anju.equipment.register;

/** Whether a machine runs. What is scrapped stays known, and only what is scrapped frees its code. */
public enum ItemState {
    IN_USE,
    STOPPED,
    SCRAPPED
}
