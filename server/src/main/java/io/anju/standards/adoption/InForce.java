package io.anju.standards.adoption;

/** What a community promises at an instant. */
public final class InForce {

    /**
     * Of the community {@code :community} at the instant {@code :at}: the last version of each clause, unless it ends the promise. Columns:
     * clause, id, clause_version, parameters.
     */
    public static final String VERSIONS = """
            select a.clause, v.id, v.clause_version, v.parameters
            from adoption a
            join lateral (
                select v.id, v.clause_version, v.parameters, v.ends
                from adoption_version v
                where v.community = a.community and v.adoption = a.id and v.in_force_from <= :at
                order by v.in_force_from desc limit 1
            ) v on not v.ends
            where a.community = :community""";

    private InForce() {}
}
