/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of WordprocessingML (ECMA-376, part 1, chapter 17), with all changes accepted. */
final class DocxText {

    private static final Set<String> WORD = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    /** What older programs show in the place of what newer ones do: the same text once more. */
    private static final String FALLBACK = "Fallback";
    /** Of the language of formulas, and what another program drew. */
    private static final Set<String> FORMULAS = Set.of("oMath", "OLEObject");
    private static final Set<String> REMOVED = Set.of("del", "moveFrom");
    private static final Set<String> ADDED = Set.of("ins", "moveTo");
    /** Word's own symbol fonts lie in this part of the private use area. */
    private static final int SYMBOLS = 0xF000;
    private static final int SYMBOLS_END = 0xF0FF;
    private static final int HEXADECIMAL = 16;

    private final OfficeText text;
    private final LeftOut leftOut;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder removed = new StringBuilder();
    private int removing;
    private boolean hidden;

    DocxText(OfficeText text, LeftOut leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    /** Reads the document's part, or that of its notes. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals(FALLBACK)) {
                        skip(xml);
                    } else if (FORMULAS.contains(xml.getLocalName())) {
                        leftOut.formula();
                        skip(xml);
                    } else if (WORD.contains(String.valueOf(xml.getNamespaceURI()))) {
                        begin(xml);
                    } else {
                        open.push("");
                    }
                }
                case XMLStreamConstants.CHARACTERS -> words(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                default -> {
                    // comments of XML
                }
            }
        }
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        String around = open.isEmpty() ? "" : open.peek();
        open.push(name);
        if (REMOVED.contains(name) && !around.equals("rPr")) {
            removing++;
        } else if (ADDED.contains(name) && !around.equals("rPr")) {
            leftOut.insertion();
        }
        switch (name) {
            case "r" -> hidden = false;
            case "vanish" -> hidden |= isOn(xml) && open.contains("r");
            case "numId" -> {
                if (around.equals("numPr") && !open.contains("pPrChange") && !attribute(xml, "val").equals("0")) {
                    leftOut.itemSign();
                }
            }
            case "tab" -> sign("\t");
            case "br", "cr" -> sign("\n");
            case "noBreakHyphen" -> sign("\u2011");
            case "softHyphen" -> sign("\u00ad");
            case "sym" -> symbol(xml);
            case "footnote", "endnote" -> {
                if (isOfTheProgram(xml)) {
                    removing++;
                }
                text.beginNote();
            }
            default -> {
                // properties, and what only holds others
            }
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return !value.equals("false") && !value.equals("0") && !value.equals("off");
    }

    /** The lines that Word draws above notes are stored as notes. */
    private static boolean isOfTheProgram(XMLStreamReader xml) {
        return attribute(xml, "type").toLowerCase(Locale.ROOT).contains("separator");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void symbol(XMLStreamReader xml) {
        String code = attribute(xml, "char");
        if (!code.matches("[0-9A-Fa-f]{4}")) {
            leftOut.symbol(code);
            return;
        }
        int character = Integer.parseInt(code, HEXADECIMAL);
        if (character >= SYMBOLS && character <= SYMBOLS_END || Character.isSurrogate((char) character)) {
            leftOut.symbol(code);
        } else {
            sign(Character.toString(character));
        }
    }

    /** A tab within the settings of tabs is none of the text's. */
    private void sign(String sign) {
        if (open.contains("r") && !open.contains("rPr") && !open.contains("pPr")) {
            put(sign);
        }
    }

    private void words(String words) {
        String element = open.isEmpty() ? "" : open.peek();
        if (element.equals("t") || element.equals("delText")) {
            put(words);
        }
    }

    private void put(String words) {
        if (removing > 0) {
            removed.append(words);
        } else if (hidden) {
            leftOut.hidden(words);
        } else {
            text.append(words);
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (removing == 0) {
                    text.endParagraph();
                }
            }
            case "tc" -> text.endCell();
            case "tr" -> text.endRow();
            default -> {
                // what only held others
            }
        }
        if (REMOVED.contains(name) && removing > 0 && !"rPr".equals(open.peek())) {
            removing--;
            leftOut.deletion(removed.toString());
            removed.setLength(0);
        } else if (name.equals("footnote") || name.equals("endnote")) {
            if (removing == 0) {
                leftOut.note();
            }
            removing = 0;
            text.endNote();
        }
    }
}
