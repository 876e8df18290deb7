package io.anju.community.sheet;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts that cells share, and texts that lie in a cell: pieces in several fonts, without what says how they are pronounced. */
final class SharedTexts {

    private SharedTexts() {}

    static void read(XMLStreamReader xml, Room room, List<String> texts) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(room.text(text(xml, "si")));
            }
        }
    }

    /** From the beginning of an element to its end. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var spoken = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    spoken |= xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals("t")) {
                        var piece = xml.getElementText();
                        text.append(spoken ? "" : piece);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    spoken &= !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }
}
