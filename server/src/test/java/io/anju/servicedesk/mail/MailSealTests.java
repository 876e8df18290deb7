package io.anju.servicedesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSealTests {

    @TempDir
    Path folder;

    @Test
    void aPasswordOpensForItsOwnMailboxOnly() {
        var seal = new MailSeal(new KeyFile(folder.resolve("key")));
        var mailbox = new UUID(0, 1);
        var sealed = seal.sealPassword(mailbox, "open sesame");
        assertThat(seal.openPassword(mailbox, sealed)).isEqualTo("open sesame");
        assertThatThrownBy(() -> seal.openPassword(new UUID(0, 2), sealed)).isInstanceOf(RuntimeException.class);
    }

    /** The mailbox that was there took the community's id: what was sealed for the community is not sealed anew. */
    @Test
    void whatWasSealedForACommunityOpensForTheMailboxThatTookItsId() {
        var keys = new KeyFile(folder.resolve("key"));
        var community = new UUID(0, 7);
        var before = new Lockbox(keys, "desk-mailbox-1")
                .lock("open sesame".getBytes(StandardCharsets.UTF_8), community.toString());
        assertThat(new MailSeal(keys).openPassword(community, before)).isEqualTo("open sesame");
    }
}
