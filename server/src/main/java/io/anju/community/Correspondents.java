package io.anju.community;

import java.util.List;
import java.util.UUID;

/** Who of the community in scope goes by an e-mail address. It proves nobody: whoever writes can claim to be anybody. */
public interface Correspondents {

    /** The parties with the address among their contacts, and the one whose account proved it; at most ten. */
    List<UUID> withEmail(String address);
}
