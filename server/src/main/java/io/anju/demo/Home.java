package io.anju.demo;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Share;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flat, shop or room as it stands when the story begins.
 *
 * @param lived whether somebody lives or works there
 * @param people owners first; none where it is unsold
 * @param bay the number of the parking space that the first owner has too, or 0
 */
record Home(
        String building,
        String unit,
        String floor,
        String door,
        BigDecimal area,
        boolean lived,
        List<Holder> people,
        int bay) {

    /**
     * Somebody there.
     *
     * @param share what part an owner holds; null for all of it, jointly
     * @param app whether they use the resident's phone
     */
    record Holder(
            String name,
            String phone,
            Relation relation,
            Period during,
            @Nullable Share share,
            boolean app) {}

    Home {
        people = List.copyOf(people);
    }

    String label() {
        return building + "-" + (unit.isEmpty() ? "" : unit + "-") + door;
    }

    boolean sold() {
        return !people.isEmpty();
    }

    boolean isCoOwned() {
        return people.stream().filter(one -> one.relation() == Relation.OWNER).count() > 1;
    }

    /** Who reports what is broken there: a tenant before the owner who lives elsewhere. */
    List<Holder> livingThere() {
        boolean let = people.stream().anyMatch(one -> one.relation() == Relation.TENANT);
        return people.stream()
                .filter(one -> !let || one.relation() != Relation.OWNER)
                .toList();
    }
}
