package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.KeyFile;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedAddressTests {

    private static final UUID COMMUNITY = UUID.fromString("0190a0b0-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    private SignedAddress addresses;

    @BeforeEach
    void aKey() {
        addresses = new SignedAddress(new KeyFile(folder.resolve("key")));
    }

    @Test
    void anAddressIsReadAloneAndAsALink() {
        var address = addresses.of(COMMUNITY, "h7K3M9Q2X");
        var expected = new SignedAddress.Address(COMMUNITY, "h7K3M9Q2X");
        assertThat(addresses.read(address)).contains(expected);
        assertThat(addresses.read("/q/" + address)).contains(expected);
        assertThat(addresses.read(" https://anju.example/q/" + address + "\n")).contains(expected);
    }

    @Test
    void everyChangedSignIsNoticed() {
        var address = addresses.of(COMMUNITY, "h7K3M9Q2X");
        for (int i = 0; i < address.length(); i++) {
            char other = address.charAt(i) == 'b' ? 'c' : 'b';
            // The last sign of 16 bytes in base64 carries two bits only; a decoder is never asked, so even it counts.
            var forged = address.substring(0, i) + other + address.substring(i + 1);
            assertThat(addresses.read(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void anotherInstallationsAddressIsNotOurs() {
        var theirs = new SignedAddress(new KeyFile(folder.resolve("other"))).of(COMMUNITY, "h7K3M9Q2X");
        assertThat(addresses.read(theirs)).isEmpty();
        assertThat(addresses.read("")).isEmpty();
        assertThat(addresses.read("QH-7K3M-9Q2X")).isEmpty();
    }
}
