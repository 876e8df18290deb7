package io.anju.kernel;

/** The version of something that whoever changes it has read, as the header If-Match says it. */
public final class ReadVersion {

    private ReadVersion() {}

    /** @throws Unacceptable when it is no number */
    public static int of(String header) {
        try {
            return Integer.parseInt(header.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Unacceptable("kernel.bad-version", "If-Match");
        }
    }
}
