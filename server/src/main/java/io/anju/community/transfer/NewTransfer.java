package io.anju.community.transfer;

import io.anju.community.people.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home that changes hands.
 *
 * @param day the first day of those who come; the ties of those who leave end on it
 * @param certificate what shows it, by number: title, notarial deed, judgment, lease
 * @param papers the same as files, by SHA-256
 * @param ending the ties that end: owners or tenants as the caller saw them, and whoever leaves with them
 * @param people all who come; who stays on with another share is among them, and their old tie among the ending
 * @param until the first day without them, for a lease
 */
public record NewTransfer(
        TransferKind kind,
        LocalDate day,
        String certificate,
        List<String> papers,
        List<UUID> ending,
        List<Comer> people,
        @Nullable LocalDate until) {

    /** Somebody who comes. */
    public record Comer(String name, String phone, @Nullable Share share) {}

    public NewTransfer {
        papers = List.copyOf(papers);
        ending = List.copyOf(ending);
        people = List.copyOf(people);
    }
}
