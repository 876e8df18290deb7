package io.anju.servicedesk.who;

/** What an account is called, as SQL to select in a row: by its posting here that ended last, so that whoever left keeps a name. */
public final class NameOf {

    private NameOf() {}

    /**
     * As a value in brackets.
     *
     * @param row alias of a row of a community
     * @param column of it that holds the account
     */
    public static String account(String row, String column) {
        return """
                (select w.name from workforce_posting_v1 w where w.community = %1$s.community and w.account = %1$s.%2$s
                  order by upper_inf(w.during) desc, upper(w.during) desc limit 1)""".formatted(row, column);
    }
}
