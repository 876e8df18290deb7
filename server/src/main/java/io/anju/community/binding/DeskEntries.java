package io.anju.community.binding;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Parties;
import io.anju.community.people.Share;
import io.anju.community.people.Shares;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.kernel.Ids;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk writes down who belongs to a space, and what part of it each owner holds. */
@Service
@Transactional
public class DeskEntries {

    /**
     * Somebody to write down.
     *
     * @param share null where owners hold it jointly, and for everybody else
     * @param from null for today
     */
    public record Newcomer(
            String name,
            String phone,
            Relation relation,
            @Nullable Share share,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final Ties ties;
    private final Shares shares;
    private final Parties parties;
    private final BindingDay day;

    DeskEntries(Ties ties, Shares shares, Parties parties, BindingDay day) {
        this.ties = ties;
        this.shares = shares;
        this.parties = parties;
        this.day = day;
    }

    /** @return the tie. @throws Unacceptable for days that cannot be, and for a share of who is no owner */
    public UUID enter(UUID space, Newcomer newcomer) {
        day.find(space);
        day.requireSpace(space);
        day.requireAhead(newcomer.until());
        var from = newcomer.from() == null ? day.today() : newcomer.from();
        day.requireBegin(from, newcomer.until());
        var share = newcomer.share();
        if (share != null && newcomer.relation() != Relation.OWNER) {
            throw new Unacceptable("community.share-of-no-owner", "share");
        }
        var tie = new Tie(
                Ids.next(),
                parties.named(newcomer.name(), newcomer.phone()),
                space,
                newcomer.relation(),
                newcomer.relation().usualRights(),
                from,
                newcomer.until(),
                null);
        ties.keep(tie, Tie.Source.DESK);
        if (share != null) {
            shares.set(List.of(new Shares.Part(tie.id(), share)));
        }
        return tie.id();
    }

    /** Divides a space among owners it has. @throws Unacceptable when one of them is none */
    public void divide(UUID space, List<Shares.Part> parts) {
        day.find(space);
        var owners = ties.at(space, day.today()).stream()
                .filter(tie -> tie.relation() == Relation.OWNER)
                .map(Tie::id)
                .toList();
        if (!parts.stream().allMatch(part -> owners.contains(part.tie()))) {
            throw new Unacceptable("community.not-an-owner", "shares");
        }
        shares.set(parts);
    }
}
