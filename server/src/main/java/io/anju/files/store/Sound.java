package io.anju.files.store;

import java.util.List;
import java.util.Optional;

/**
 * By what a voice is known: what phones and their browsers record, told by the bytes. What shows a picture as well is none: nobody is
 * filmed by a button that says it listens.
 */
final class Sound {

    private static final String EBML = "\u001AE\u00DF\u00A3";

    /** By what an Ogg that shows something says so: Theora, Dirac, VP8, OGM. */
    private static final List<String> OGG_PICTURES = List.of("\u0080theora", "BBCD\u0000", "OVP80", "\u0001video");

    private static final List<String> WEBM_PICTURES = List.of("V_VP", "V_AV1", "V_MPEG");

    /** Where a handler box names what its track is. */
    private static final int HANDLER = 12;

    private Sound() {}

    static Optional<FileType> of(byte[] bytes) {
        var marks = new Marks(bytes);
        if (marks.begin(EBML)) {
            return heard(
                    FileType.WEBM,
                    marks.contain("webm")
                            && marks.contain("A_OPUS")
                            && WEBM_PICTURES.stream().noneMatch(marks::contain));
        }
        if (marks.begin("OggS")) {
            return heard(
                    FileType.OGG,
                    (marks.contain("OpusHead") || marks.contain("\u0001vorbis"))
                            && OGG_PICTURES.stream().noneMatch(marks::contain));
        }
        if (marks.are("ftyp", 4)) {
            return heard(FileType.MP4, hasTrack(marks, "soun") && !hasTrack(marks, "vide"));
        }
        if (marks.begin("#!AMR")) {
            return Optional.of(FileType.AMR);
        }
        return heard(FileType.MP3, marks.begin("ID3") || isMp3Frame(bytes));
    }

    private static Optional<FileType> heard(FileType type, boolean only) {
        return only ? Optional.of(type) : Optional.empty();
    }

    /** Eleven bits of sync, layer III. */
    private static boolean isMp3Frame(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE6) == 0xE2 && (bytes[2] & 0xF0) != 0xF0;
    }

    private static boolean hasTrack(Marks marks, String kind) {
        for (int found = marks.find("hdlr", 0); found >= 0; found = marks.find("hdlr", found + 1)) {
            if (marks.are(kind, found + HANDLER)) {
                return true;
            }
        }
        return false;
    }
}
