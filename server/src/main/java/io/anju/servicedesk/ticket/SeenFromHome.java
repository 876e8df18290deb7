package io.anju.servicedesk.ticket;

/** Which tickets an account may know of because of its homes. See docs/domain/servicedesk.md#seen-from-home. */
public final class SeenFromHome {

    /**
     * Of a ticket {@code t}: what the account reported, and with the right to see them also others' tickets, for homes it belongs
     * to today and since it does. A home that changed hands is whose it is from that moment on; where only its day is known, what
     * those who left had reported stays theirs. And what was taken down for it, by one of its {@code :parties}, at a place that is
     * nobody's home.
     */
    public static final String TICKET = """
             (t.needs_check and t.party = any(:parties::uuid[]) or exists (select from community_home_v1 h
                       join identity_community_v1 there on there.id = h.community
                      where h.community = t.community and h.space = t.space and h.account = :account
                        and h.during @> (business_now() at time zone there.zone)::date
                        and (t.reporter = :account
                             or 'SEE_TICKETS' = any (h.rights)
                                and (t.reported_at at time zone there.zone)::date >= lower(h.during)
                                and (h.began_at is null or t.reported_at >= h.began_at)
                                and not exists (select from community_left_home_v1 l
                                                 where l.community = t.community and l.space = t.space
                                                   and (l.account = t.reporter or l.party = t.party)
                                                   and l.until <= lower(h.during)
                                                   and t.reported_at < coalesce(
                                                           l.ended_at, (l.until + 1)::timestamp at time zone there.zone)))))
            """;

    private SeenFromHome() {}
}
