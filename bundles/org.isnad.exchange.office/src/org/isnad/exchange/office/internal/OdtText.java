/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of OpenDocument's {@code content.xml}, with all changes accepted. */
final class OdtText {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    /** What has words that are not in the text: names and descriptions of pictures, numbers of notes, small glosses. */
    private static final Set<String> APART = Set.of("note-citation", "ruby-text", "title", "desc", "forms", "scripts",
            "automatic-styles", "font-face-decls", "alphabetical-index-source", "table-of-content-source");
    /** A file may ask for any number. */
    private static final int MOST_BLANKS = 1000;

    private final OfficeText text;
    private final LeftOut leftOut;
    private final Deque<Boolean> paragraphs = new ArrayDeque<>();
    private boolean blankDue;
    private boolean lineBegin = true;

    OdtText(OfficeText text, LeftOut leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS -> words(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // comments of XML
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (APART.contains(name)) {
            DocxText.skip(xml);
            return;
        }
        switch (name) {
            case "annotation" -> comment(xml);
            case "tracked-changes" -> changes(xml);
            case "p", "h" -> {
                paragraphs.push(blankDue);
                blankDue = false;
                lineBegin = true;
            }
            case "s" -> blanks(xml);
            case "tab" -> sign("\t");
            case "line-break" -> sign("\n");
            case "note-body" -> {
                leftOut.note();
                text.beginNote();
            }
            case "list-item" -> leftOut.itemSign();
            case "object" -> leftOut.formula();
            default -> {
                // what only holds others
            }
        }
    }

    private void end(String name) {
        if (PARAGRAPHS.contains(name)) {
            blankDue = paragraphs.pop();
            lineBegin = true;
            text.endParagraph();
        } else if (name.equals("note-body")) {
            text.endNote();
            lineBegin = false;
        } else if (name.equals("table-cell")) {
            text.endCell();
        } else if (name.equals("table-row")) {
            text.endRow();
        }
    }

    private void words(String words) {
        if (paragraphs.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                blankDue = true;
            } else {
                text.append(blankDue && !lineBegin ? " " + c : String.valueOf(c));
                blankDue = false;
                lineBegin = false;
            }
        }
    }

    private void sign(String sign) {
        if (!paragraphs.isEmpty()) {
            text.append(blankDue && !lineBegin ? " " + sign : sign);
            blankDue = false;
            lineBegin = false;
        }
    }

    private void blanks(XMLStreamReader xml) {
        String count = xml.getAttributeValue(xml.getNamespaceURI(), "c");
        int asked = count != null && count.matches("\\d{1,9}") ? Integer.parseInt(count) : 1;
        sign(" ".repeat(Math.min(asked, MOST_BLANKS)));
        if (asked > MOST_BLANKS) {
            leftOut.blanks(asked - MOST_BLANKS);
        }
    }

    private void comment(XMLStreamReader xml) throws XMLStreamException {
        String author = "";
        StringBuilder words = new StringBuilder();
        String element = "";
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                element = xml.getLocalName();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                words.append(PARAGRAPHS.contains(xml.getLocalName()) ? " " : "");
                element = "p";
            } else if (event == XMLStreamConstants.CHARACTERS && element.equals("creator")) {
                author = xml.getText();
            } else if (event == XMLStreamConstants.CHARACTERS && !element.startsWith("date")) {
                words.append(xml.getText());
            }
        }
        leftOut.comment(author, words.toString());
    }

    /** Deleted text is kept apart from the text; what was inserted stands in it. */
    private void changes(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int paragraph = 0;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                paragraph += PARAGRAPHS.contains(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                paragraph -= PARAGRAPHS.contains(xml.getLocalName()) ? 1 : 0;
                if (xml.getLocalName().equals("deletion")) {
                    leftOut.deletion(words.toString());
                    words.setLength(0);
                } else if (xml.getLocalName().equals("insertion")) {
                    leftOut.insertion();
                }
            } else if (event == XMLStreamConstants.CHARACTERS && paragraph > 0) {
                words.append(xml.getText());
            }
        }
    }
}
