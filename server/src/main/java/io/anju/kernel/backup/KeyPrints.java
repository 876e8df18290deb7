package io.anju.kernel.backup;

import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What tells whether a key file is the one a backup needs, without telling the secrets: a hash of each. */
record KeyPrints(Map<String, String> byName) {

    /** @throws StartRefused when there is no key file */
    static KeyPrints of(Path key) throws IOException {
        if (Files.notExists(key)) {
            throw new StartRefused("launch.key-missing", key);
        }
        var prints = new TreeMap<String, String>();
        for (var line : Files.readAllLines(key)) {
            int equals = line.indexOf('=');
            var secret = Base64.getDecoder().decode(line.substring(equals + 1));
            var digest = Sha256.begin();
            digest.update("anju key ".getBytes(StandardCharsets.UTF_8));
            prints.put(line.substring(0, equals), Sha256.text(digest.digest(secret)));
        }
        return new KeyPrints(prints);
    }

    /** The file may have gained secrets since; it may not lack one. */
    boolean holds(KeyPrints needed) {
        return byName.entrySet().containsAll(needed.byName.entrySet());
    }
}
