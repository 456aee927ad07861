/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of cells show a number as a date (ECMA-376, part 1, 18.8.30). */
final class DateStyles {

    /** Built-in formats of dates. */
    private static final Set<String> BUILT_IN = Set.of("14", "15", "16", "17", "22");
    /** Day 0 of the calendar that counts a 29 February 1900; right for all days after it. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_DAY = 61;
    private static final int LAST_DAY = 2_958_465;

    private final Set<String> formats = new HashSet<>(BUILT_IN);
    private final List<Boolean> styles = new ArrayList<>();

    /** Reads {@code xl/styles.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        if (isDate(XlsxReader.attribute(xml, "formatCode"))) {
                            formats.add(XlsxReader.attribute(xml, "numFmtId"));
                        }
                    }
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            styles.add(formats.contains(XlsxReader.attribute(xml, "numFmtId")));
                        }
                    }
                    default -> {
                        // colours and borders
                    }
                }
            }
        }
    }

    /** Whether a format has years or days outside of quotes and brackets. */
    private static boolean isDate(String format) {
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return letters.matches("(?s).*[yYdD].*");
    }

    /** A number as its cell shows it: a day as {@code 2022-10-17}, anything else as it is. */
    String shown(String number, String style) {
        if (!style.matches("\\d{1,6}") || Integer.parseInt(style) >= styles.size()
                || !styles.get(Integer.parseInt(style)) || !number.matches("\\d{1,7}(\\.\\d{1,15})?")) {
            return number;
        }
        int day = new BigDecimal(number).intValue();
        return day < FIRST_DAY || day > LAST_DAY ? number : DAY_ZERO.plusDays(day).toString();
    }
}
