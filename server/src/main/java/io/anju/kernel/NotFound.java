package io.anju.kernel;

/** What is asked for is not there, or the asker may not know that it is. */
public class NotFound extends Refusal {

    public NotFound(String code, Object... arguments) {
        super(code, arguments);
    }

    @Override
    public int status() {
        return 404;
    }
}
