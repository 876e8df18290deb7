package io.anju.files;

import java.util.UUID;

/** A module's say on who may read files it refers to. A bean; one yes is enough, and the uploader may always read. */
public interface FileAccess {

    /** Asked in the scope of the file's community. */
    boolean mayRead(String sha256, UUID account);
}
