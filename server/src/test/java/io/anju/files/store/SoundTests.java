package io.anju.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What phones and browsers record, told by their bytes. */
class SoundTests {

    private static final int[] EBML = {0x1A, 0x45, 0xDF, 0xA3};

    @Test
    void aBrowsersRecordingIsAVoice() {
        assertThat(Sound.of(bytes(EBML, "....webm....A_OPUS"))).contains(FileType.WEBM);
        assertThat(Sound.of(bytes(EBML, "....webm..V_VP8..A_OPUS")))
                .as("somebody is filmed")
                .isEmpty();
        assertThat(Sound.of(bytes(EBML, "....matroska....A_OPUS"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OggS....OpusHead, OGG",
        "....ftypM4A ....moovhdlr........soun, MP4",
        "....ftypiso5....moovhdlr........soun, MP4",
        "ID3..........., MP3",
        "#!AMR......, AMR",
        "#!AMR-WB......, AMR"
    })
    void aPhonesRecordingIsAVoice(String bytes, FileType type) {
        assertThat(Sound.of(ascii(bytes))).contains(type);
    }

    @Test
    void anMp3WithoutTagsBeginsWithAFrame() {
        assertThat(Sound.of(bytes(new int[] {0xFF, 0xFB, 0x90, 0x00}, "...."))).contains(FileType.MP3);
        assertThat(Sound.of(bytes(new int[] {0xFF, 0xFE, 0x90, 0x00}, "a text")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a text",
                "",
                "OggS....theora",
                "OggS....\u0080theora..OggS....\u0001vorbis",
                "OggS....BBCD\u0000....OggS....OpusHead",
                "....ftypisom....moovhdlr........soun..hdlr........vide",
                "....ftypisom....nothing at all",
                "....ftypisom....hdlr",
                "RIFF....AVI LIST"
            })
    void whatIsNoneIsRefused(String bytes) {
        assertThat(Sound.of(ascii(bytes))).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int[] sign, String text) {
        var all = new ByteArrayOutputStream();
        for (int one : sign) {
            all.write(one);
        }
        all.writeBytes(ascii(text));
        return all.toByteArray();
    }
}
