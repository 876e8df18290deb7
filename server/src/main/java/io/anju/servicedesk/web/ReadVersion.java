package io.anju.servicedesk.web;

import io.anju.kernel.Unacceptable;

/** The version of something that whoever changes it has read, as the header If-Match says it. */
final class ReadVersion {

    private ReadVersion() {}

    /** @throws Unacceptable when it is no number */
    static int of(String header) {
        try {
            return Integer.parseInt(header.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Unacceptable("servicedesk.bad-version", "If-Match");
        }
    }
}
