package io.anju.kernel;

/** Well-formed but invalid: a field the caller has to change before asking again. */
public class Unacceptable extends Refusal {

    private final String field;

    public Unacceptable(String code, String field, Object... arguments) {
        super(code, arguments);
        this.field = field;
    }

    /** The JSON field the problem points at. */
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}
