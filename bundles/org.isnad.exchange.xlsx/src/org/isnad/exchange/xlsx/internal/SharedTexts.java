/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells share by number. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /** Reads {@code xl/sharedStrings.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                texts.add(text(xml));
            }
        }
    }

    /** The text of an element, its pieces together; what only tells how to pronounce it left out. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int apart = 0;
        boolean words = false;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                words = xml.getLocalName().equals("t");
                apart += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                words = false;
                apart -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.CHARACTERS && words && apart == 0) {
                text.append(xml.getText());
            }
        }
        return XlsxText.plain(text.toString());
    }

    /** @return null if there is no such text */
    String get(String number) {
        return number.matches("\\d{1,9}") && Integer.parseInt(number) < texts.size()
                ? texts.get(Integer.parseInt(number)) : null;
    }
}
