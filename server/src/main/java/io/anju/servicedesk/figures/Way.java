package io.anju.servicedesk.figures;

/** By what a month's cases are told apart. */
public enum Way {
    /** The name of the category on the day of the report. */
    CATEGORY("c.category", "c.category_name"),
    /** The post that whoever did it held on the day: the team. */
    POST("coalesce(p.post, '')", "coalesce(p.post, '')"),
    /** Whoever did it, by employee; of what is answered whoever owned it. */
    PERSON("coalesce(c.employee::text, '')", "coalesce(p.name, '')");

    private final String key;
    private final String name;

    Way(String key, String name) {
        this.key = key;
        this.name = name;
    }

    /** SQL over a case {@code c} and the posting {@code p} of whoever did it. */
    String key() {
        return key;
    }

    String named() {
        return name;
    }
}
