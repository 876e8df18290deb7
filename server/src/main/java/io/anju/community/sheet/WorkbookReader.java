package io.anju.community.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an .xlsx, as far as {@link Room} allows. See docs/decisions/0030-workbooks-read-by-our-own-reader.md. */
public final class WorkbookReader {

    /** One at a time: what a workbook unpacks to is many times its size. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private static final String WORKBOOK = "xl/workbook.xml";

    private final Parts parts;
    private final Room room = new Room();
    private final Map<String, String> targets = new HashMap<>();

    private WorkbookReader(ZipFile zip) {
        this.parts = new Parts(zip, room);
    }

    /** @throws SheetRefused when it is broken or too large */
    public static List<Sheet> read(InputStream content) throws IOException {
        ONE.lock();
        try {
            var copy = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return read(copy);
            } finally {
                Files.delete(copy);
            }
        } finally {
            ONE.unlock();
        }
    }

    /** @throws SheetRefused when it is broken or too large */
    public static List<Sheet> read(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return new WorkbookReader(zip).sheets();
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw new SheetRefused.Broken();
        }
    }

    private record Listed(String name, boolean hidden, String target) {}

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        parts.each("xl/sharedStrings.xml", xml -> SharedTexts.read(xml, room, texts));
        parts.each("xl/_rels/workbook.xml.rels", this::target);
        var formats = new Formats();
        parts.each("xl/styles.xml", formats::read);
        var listed = new ArrayList<Listed>();
        parts.each(WORKBOOK, xml -> list(xml, formats, listed));
        room.sheet(listed.size());
        var sheets = new ArrayList<Sheet>();
        for (var one : listed) {
            var parser = new SheetParser(texts, formats, room);
            parts.each(one.target(), parser::read);
            sheets.add(parser.sheet(one.name(), one.hidden()));
        }
        if (sheets.isEmpty()) {
            throw new SheetRefused.Broken();
        }
        return sheets;
    }

    private void target(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var target = Parts.attribute(xml, "Target");
                targets.put(Parts.attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void list(XMLStreamReader xml, Formats formats, List<Listed> listed) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                formats.countFrom1904(Parts.isTrue(Parts.attribute(xml, "date1904")));
            }
            if (xml.getLocalName().equals("sheet")) {
                var target = targets.get(Parts.attribute(xml, "id"));
                if (target != null) {
                    var hidden = !Parts.attribute(xml, "state").isEmpty()
                            && !Parts.attribute(xml, "state").equals("visible");
                    listed.add(new Listed(Parts.attribute(xml, "name"), hidden, target));
                }
            }
        }
    }
}
