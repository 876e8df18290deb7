package io.anju.standards.wall;

/** How the subjects of a community stand at an instant, told from the days' counts and, where needed, the subjects. */
final class Standing {

    /**
     * Pieces to be summed by clause or by day. What is settled is counted; what is open is, too, where all of a day stands the
     * same by now; else, which is mostly today, each open subject's instants are held against the clock.
     */
    static final String PIECES = """
            select clause, day, met, late + case when last_due < :now then open else 0 end as breached, 0 as at_risk,
                   case when at_risk_from > :now then open else 0 end as open
            from day_roll_up
            where community = :community and day between :from and :to
            union all
            select s.clause, s.day, 0, (s.due_at < :now)::int, (s.due_at >= :now and s.at_risk_from <= :now)::int,
                   (s.due_at >= :now and s.at_risk_from > :now)::int
            from day_roll_up d
            join verdict_state s on s.community = d.community and s.clause = d.clause and s.day = d.day
                and s.company = d.company
            where d.community = :community and d.day between :from and :to
              and d.at_risk_from <= :now and d.last_due >= :now
              and s.satisfied_at is null and not s.withdrawn
            """;

    static final String SUMS = """
            sum(met)::int as met, sum(breached)::int as breached, sum(at_risk)::int as at_risk, sum(open)::int as open
            """;

    private Standing() {}
}
