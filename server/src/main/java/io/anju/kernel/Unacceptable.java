package io.anju.kernel;

import java.util.List;

/** Well-formed but invalid: fields the caller has to change before asking again. */
public class Unacceptable extends Refusal {

    /**
     * What is wrong with one field.
     *
     * @param field the JSON field, {@code lines[2]} for the third of several
     * @param key of the text that says it, filled with the arguments
     */
    public record Fault(String field, String key, List<Object> arguments) {

        public Fault {
            arguments = List.copyOf(arguments);
        }

        public Fault(String field, String key, Object... arguments) {
            this(field, key, List.of(arguments));
        }
    }

    private final transient List<Fault> faults;

    public Unacceptable(String code, String field, Object... arguments) {
        super(code, arguments);
        this.faults = List.of(new Fault(field, code + ".detail", arguments));
    }

    /** Several at once, so that the caller need not ask again to hear of the next. */
    public Unacceptable(String code, List<Fault> faults, Object... arguments) {
        super(code, arguments);
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public final List<Fault> faults() {
        return faults;
    }

    @Override
    public int status() {
        return 422;
    }
}
