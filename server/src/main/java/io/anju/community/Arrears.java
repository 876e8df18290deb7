package io.anju.community;

import io.anju.kernel.Money;
import java.util.UUID;

/** Port: what is still to be paid for a space. Without a module that knows, it is unknown; nothing at a home waits for it. */
public interface Arrears {

    Money owedFor(UUID space);
}
