package io.anju.community.sheet;

import java.io.IOException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook as XML that refers to nothing outside of itself. */
final class Parts {

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Room room;

    Parts(ZipFile zip, Room room) {
        this.zip = zip;
        this.room = room;
    }

    /** What reads one part. */
    interface Reading {
        void of(XMLStreamReader xml) throws XMLStreamException;
    }

    /** A part that is not there has nothing to read. */
    void each(String name, Reading reading) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (var bytes = room.counted(zip.getInputStream(entry))) {
            var xml = XML.createXMLStreamReader(bytes);
            try {
                reading.of(xml);
            } finally {
                xml.close();
            }
        }
    }

    /** In whichever namespace; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            if (xml.getAttributeLocalName(n).equals(name)) {
                return xml.getAttributeValue(n);
            }
        }
        return "";
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
