package io.anju.messages.template;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The shipped templates, for plain tests of other packages. */
public final class ShippedTemplates {

    private ShippedTemplates() {}

    public static Templates all() {
        try {
            return new Templates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
