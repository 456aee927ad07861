/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.SafeXml;

/**
 * Reads TEI P5: the text of {@code text} (see {@link FlowingText}), names, dates and quotations in it, and what stands
 * off. Every {@code TEI} of a {@code teiCorpus} is a document.
 */
public final class TeiReader implements FormatReader {

    private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String root = SafeXml.root(head);
        return (root.equals("TEI") || root.equals("teiCorpus"))
                && new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").contains(NAMESPACE);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        try (InputStream in = source.open()) {
            XMLStreamReader xml = SafeXml.reader(in);
            while (xml.hasNext() && !sink.cancelled()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "TEI" -> new TeiDocument(settings, source.stem()).read(xml, sink);
                        // that of a whole corpus
                        case "teiHeader" -> StandOff.skip(xml);
                        default -> {
                            // what encloses documents
                        }
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
    }
}
