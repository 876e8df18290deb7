package io.anju.evidence;

/**
 * What a fact can say. The meaning of a key and version never changes: a new meaning is a new version.
 *
 * @param key {@code <module>.<past tense>}, for example {@code servicedesk.arrived}
 * @param owner the module that records it
 * @param title the words people see
 */
public record FactKind(String key, int version, String owner, String title) {

    /** The first version of a key, of the module that the key names. */
    public static FactKind first(String key, String title) {
        return new FactKind(key, 1, key.substring(0, key.indexOf('.')), title);
    }
}
