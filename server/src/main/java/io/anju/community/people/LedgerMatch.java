package io.anju.community.people;

import io.anju.identity.Directory;
import io.anju.identity.PhoneProved;
import io.anju.kernel.Scope;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever shows that they hold a number of the ledger becomes that party, in every community that lists it. */
@Component
class LedgerMatch implements PhoneProved {

    private final Directory directory;
    private final Parties parties;

    LedgerMatch(Directory directory, Parties parties) {
        this.directory = directory;
        this.parties = parties;
    }

    @Override
    public void proved(UUID account, String phone) {
        var actor = Scope.current().actor();
        for (var listed : directory.ofPhone(phone)) {
            boolean tied = Scope.of(listed.community(), actor).get(() -> parties.tie(listed.party(), phone, account));
            if (tied) {
                directory.addHome(account, listed.community());
            }
        }
    }
}
