package io.anju.community.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTests {

    @Test
    void aNameIsSpeltWholeAndByItsInitials() {
        assertThat(PartyWords.of("程女士")).containsExactlyInAnyOrder("程女士", "chengnvshi", "cns");
        assertThat(PartyWords.of("吕布")).contains("lvbu", "lb");
    }

    @Test
    void aSurnameIsFoundByHowItIsReadAndByHowItLooks() {
        assertThat(PartyWords.of("单先生")).contains("shanxiansheng", "sxs", "danxiansheng", "dxs");
        assertThat(PartyWords.of("曾国强")).contains("zengguoqiang", "zgq");
        assertThat(PartyWords.of("令狐冲")).contains("linghuchong", "lhc");
        assertThat(PartyWords.of("长孙无忌")).contains("zhangsunwuji", "zswj");
        assertThat(PartyWords.of("欧阳娜娜")).contains("ouyangnana", "oynn");
    }

    @Test
    void whatHasNoChineseCharacterIsOnlyWhatItIs() {
        assertThat(PartyWords.of("John Smith")).containsExactly("johnsmith");
        assertThat(PartyWords.of("业主１２")).contains("业主12", "yezhu12", "yz12");
        assertThat(PartyWords.of("𠮷野·A")).contains("𠮷野·a");
        assertThat(PartyWords.of("  ")).isEmpty();
    }
}
