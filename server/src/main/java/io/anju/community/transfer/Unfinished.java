package io.anju.community.transfer;

import io.anju.community.Arrears;
import io.anju.community.ReportsOfSpaces;
import io.anju.community.ReportsOfSpaces.Report;
import io.anju.community.belonging.RoomKeys;
import io.anju.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still open at a home: shown before it changes hands and written down with it, never in its way. */
@Component
@Transactional(readOnly = true)
public class Unfinished {

    /**
     * What is open.
     *
     * @param keys of which some are out
     * @param owed what is still to be paid; null when nobody here knows
     */
    public record Open(
            List<Report> reports,
            List<RoomKeys.Key> keys,
            @Nullable Money owed) {

        int keysOut() {
            return keys.stream().mapToInt(RoomKeys.Key::handedOut).sum();
        }
    }

    private final ObjectProvider<ReportsOfSpaces> reports;
    private final ObjectProvider<Arrears> arrears;
    private final RoomKeys keys;

    Unfinished(ObjectProvider<ReportsOfSpaces> reports, ObjectProvider<Arrears> arrears, RoomKeys keys) {
        this.reports = reports;
        this.arrears = arrears;
        this.keys = keys;
    }

    public Open at(UUID space) {
        return new Open(
                reports.stream().flatMap(port -> port.open(space).stream()).toList(),
                keys.of(space).stream().filter(key -> key.handedOut() > 0).toList(),
                arrears.stream()
                        .map(port -> port.owedFor(space))
                        .reduce(Money::plus)
                        .orElse(null));
    }
}
