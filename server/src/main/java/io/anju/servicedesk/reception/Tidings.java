package io.anju.servicedesk.reception;

import java.util.Map;

/** What everybody is told of a reception day: as long as it is still so. */
enum Tidings {
    ANNOUNCED("servicedesk.reception-announced", """
            select d.id, d.host, d.starts_at, d.place, '' as reason from reception_day d
             where d.community = :community and d.id = :subject and d.called_off_at is null and d.ends_at > :now
            """),

    /** Its subject is the move: only the last one is told. */
    MOVED("servicedesk.reception-moved", """
            select d.id, d.host, d.starts_at, d.place, m.reason
              from reception_move m join reception_day d on d.community = m.community and d.id = m.day
             where m.community = :community and m.id = :subject and d.called_off_at is null and d.ends_at > :now
               and not exists (select from reception_move later
                                where later.community = m.community and later.day = m.day and later.id > m.id)
            """),

    CALLED_OFF("servicedesk.reception-called-off", """
            select d.id, d.host, d.starts_at, d.place, d.called_off_because as reason from reception_day d
             where d.community = :community and d.id = :subject and d.called_off_at is not null and d.ends_at > :now
            """);

    private final String template;
    private final String select;

    Tidings(String template, String select) {
        this.template = template;
        this.select = select;
    }

    /** Also the kind of the work that is due. */
    String template() {
        return template;
    }

    String select() {
        return select;
    }

    /** What the template takes. */
    Map<String, String> words(String host, String day, String place, String reason) {
        return switch (this) {
            case ANNOUNCED -> Map.of("host", host, "day", day, "place", place);
            case MOVED -> Map.of("host", host, "day", day, "place", place, "reason", reason);
            case CALLED_OFF -> Map.of("host", host, "day", day, "reason", reason);
        };
    }
}
