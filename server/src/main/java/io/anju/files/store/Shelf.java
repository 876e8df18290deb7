package io.anju.files.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** Where the bytes lie, under community and hash: a disk, or an object store that several nodes share. */
interface Shelf {

    boolean has(UUID community, String sha256, Rendition rendition);

    /** Returns when it is durable; nothing half-written ever carries the name. */
    void write(UUID community, String sha256, Rendition rendition, byte[] content);

    /** Empty when it is not there. */
    Optional<Resource> read(UUID community, String sha256, Rendition rendition);

    /** The same to be read once, piece by piece, and closed; what is no file any more is not there. */
    Optional<InputStream> stream(UUID community, String sha256, Rendition rendition);

    /** All renditions; those that are not there are passed over. */
    void remove(UUID community, String sha256);
}
