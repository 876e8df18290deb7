package io.anju.evidence;

/**
 * Something that is owed again and again by a due time. The expectations of a kind that fall due in a month are the population that
 * a promise with a deadline is judged over.
 *
 * @param key {@code <module>.<noun>}, for example {@code servicedesk.arrival}; its meaning never changes
 * @param owner the module that states what is owed
 * @param title the words people see
 */
public record ExpectationKind(String key, String owner, String title) {}
