package io.anju.files.store;

import io.anju.kernel.Refusal;

/** Why a file was not taken. */
abstract sealed class FileRefused extends Refusal {

    private final int status;

    private FileRefused(int status, String code) {
        super(code);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class WrongHash extends FileRefused {
        WrongHash() {
            super(422, "files.wrong-hash");
        }
    }

    static final class Empty extends FileRefused {
        Empty() {
            super(422, "files.empty");
        }
    }

    static final class TooLarge extends FileRefused {
        TooLarge() {
            super(413, "files.too-large");
        }
    }

    static final class Heic extends FileRefused {
        Heic() {
            super(415, "files.heic");
        }
    }

    static final class UnknownType extends FileRefused {
        UnknownType() {
            super(415, "files.unknown-type");
        }
    }

    static final class Unreadable extends FileRefused {
        Unreadable() {
            super(422, "files.unreadable");
        }
    }

    static final class TooManyPixels extends FileRefused {
        TooManyPixels() {
            super(422, "files.too-many-pixels");
        }
    }

    static final class BrokenOfficeFile extends FileRefused {
        BrokenOfficeFile() {
            super(422, "files.broken-office-file");
        }
    }

    static final class TooLargeUnpacked extends FileRefused {
        TooLargeUnpacked() {
            super(422, "files.too-large-unpacked");
        }
    }
}
