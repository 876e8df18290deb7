package io.anju.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTests {

    private final byte[] a = Digest.ofTexts("a");
    private final byte[] b = Digest.ofTexts("b");

    @Test
    void partsCannotBeMovedIntoEachOther() {
        assertThat(Digest.ofTexts("ab", "c")).isNotEqualTo(Digest.ofTexts("a", "bc"));
        assertThat(Digest.ofTexts("", "c")).isNotEqualTo(Digest.ofTexts(null, "c"));
    }

    @Test
    void theRootDependsOnOrderAndNumberOfLeaves() {
        assertThat(Digest.root(List.of(a, b))).isNotEqualTo(Digest.root(List.of(b, a)));
        assertThat(Digest.root(List.of(a, b, b))).isNotEqualTo(Digest.root(List.of(a, b, b, b)));
    }
}
