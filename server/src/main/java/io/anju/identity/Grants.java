package io.anju.identity;

import java.util.UUID;

/** What a person may do, for rules about objects that no route can name. */
public interface Grants {

    boolean allow(UUID account, UUID community, String permission);
}
