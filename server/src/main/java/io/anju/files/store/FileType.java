package io.anju.files.store;

import io.anju.files.Files;
import io.anju.files.PhotoBytes;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The types that are taken, told by the bytes and never by a name or a header. */
enum FileType {
    JPEG("image/jpeg", FileType.PHOTO),
    PNG("image/png", FileType.PHOTO),
    PDF("application/pdf", FileType.DOCUMENT),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileType.DOCUMENT),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileType.DOCUMENT),
    WEBM("audio/webm", FileType.VOICE),
    OGG("audio/ogg", FileType.VOICE),
    MP4("audio/mp4", FileType.VOICE),
    MP3("audio/mpeg", FileType.VOICE),
    AMR("audio/amr", FileType.VOICE);

    static final int PHOTO = 10_000_000;
    static final int DOCUMENT = Files.LARGEST;

    /** A minute of the most that a phone records, and some. */
    static final int VOICE = 5_000_000;

    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

    private final String mediaType;
    private final int largest;

    FileType(String mediaType, int largest) {
        this.mediaType = mediaType;
        this.largest = largest;
    }

    String mediaType() {
        return mediaType;
    }

    int largest() {
        return largest;
    }

    boolean isPhoto() {
        return largest == PHOTO;
    }

    static FileType of(byte[] bytes) {
        if (PhotoBytes.areJpeg(bytes)) {
            return JPEG;
        }
        if (PhotoBytes.arePng(bytes)) {
            return PNG;
        }
        var marks = new Marks(bytes);
        if (marks.begin("%PDF-")) {
            return PDF;
        }
        var office = OfficeFile.namedIn(marks);
        if (office.isPresent()) {
            return of(office.get());
        }
        if (bytes.length > 12 && HEIC.contains(new String(bytes, 8, 4, StandardCharsets.ISO_8859_1))) {
            throw new FileRefused.Heic();
        }
        return Sound.of(bytes).orElseThrow(FileRefused.UnknownType::new);
    }

    private static FileType of(OfficeFile file) {
        return switch (file) {
            case WORKBOOK -> XLSX;
            case LETTER -> DOCX;
        };
    }
}
