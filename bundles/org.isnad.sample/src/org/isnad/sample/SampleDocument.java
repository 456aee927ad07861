/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One report of the sample corpus.
 *
 * @param fileName    ASCII, ends in {@code .txt}
 * @param title       the report's Arabic title
 * @param metadata    outlet, byline, agency, published (ISO date), language; what a report lacks is left out
 * @param text        the report, lines ended by LF
 * @param annotations in reading order, an enclosing one before what it encloses; each fits the text
 */
public record SampleDocument(String fileName, String title, Map<String, String> metadata, String text,
        List<SampleAnnotation> annotations) {

    public SampleDocument {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        annotations = List.copyOf(annotations);
        for (SampleAnnotation annotation : annotations) {
            String covered = annotation.coveredIn(text);
            if (!covered.equals(annotation.text())) {
                throw new IllegalArgumentException(fileName + ": " + annotation.layer() + " " + annotation.ranges()
                        + " covers «" + covered + "», not «" + annotation.text() + "»");
            }
        }
    }

    /** The report as the file holds it, in UTF-8 without a byte order mark; a new array each time. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The file name, for lists and reports. */
    @Override
    public String toString() {
        return fileName;
    }
}
