package io.anju.evidence;

/**
 * Whom or what a promise can be owed to.
 *
 * @param key {@code <module>.<plural noun>}, for example {@code equipment.lifts}; its meaning never changes
 * @param owner the module that states who belongs
 * @param title the words people see
 */
public record PopulationKind(String key, String owner, String title) {}
