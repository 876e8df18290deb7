package io.anju.testing;

import io.anju.community.Arrears;
import io.anju.kernel.Money;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** What is owed for homes, as only a module that bills would know. */
@TestComponent
public class Debts implements Arrears {

    private final Map<UUID, Money> owed = new ConcurrentHashMap<>();

    public void owe(UUID space, Money amount) {
        owed.put(space, amount);
    }

    @Override
    public Money owedFor(UUID space) {
        return owed.getOrDefault(space, Money.ZERO);
    }
}
