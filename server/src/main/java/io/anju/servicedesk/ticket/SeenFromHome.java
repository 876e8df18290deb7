package io.anju.servicedesk.ticket;

/** Which tickets an account may know of because of its homes. See docs/domain/servicedesk.md#seen-from-home. */
public final class SeenFromHome {

    /**
     * Of a ticket {@code t} of the {@code :community}: what the account reported, and with the right to see them also others' tickets,
     * for homes it belongs to today and since it does. A home that changed hands is whose it is from that moment on; where only its
     * day is known, what those who left had reported stays theirs. And what was taken down for it, by one of its {@code :parties}, at a
     * place that is nobody's home. Found from the homes and the parties, which are few, and not asked of each ticket.
     */
    public static final String TICKET = """
             t.id in (select c.id from ticket c
                       where c.community = :community and c.needs_check and c.party = any(:parties::uuid[])
                      union all
                      select o.id
                        from community_home_v1 h
                        join identity_community_v1 there on there.id = h.community
                        join ticket o on o.community = h.community and o.space = h.space
                       where h.community = :community and h.account = :account
                         and h.during @> (business_now() at time zone there.zone)::date
                         and (o.reporter = :account
                              or 'SEE_TICKETS' = any (h.rights)
                                 and (o.reported_at at time zone there.zone)::date >= lower(h.during)
                                 and (h.began_at is null or o.reported_at >= h.began_at)
                                 and not exists (select from community_left_home_v1 l
                                                  where l.community = o.community and l.space = o.space
                                                    and (l.account = o.reporter or l.party = o.party)
                                                    and l.until <= lower(h.during)
                                                    and o.reported_at < coalesce(
                                                            l.ended_at, (l.until + 1)::timestamp at time zone there.zone))))
            """;

    private SeenFromHome() {}
}
