/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.gate.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.SafeXml;

/** Reads GATE's own XML: annotation sets are annotators, types are layers, relations of two are relations. */
public final class GateReader implements FormatReader {

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return SafeXml.root(head).toLowerCase(Locale.ROOT).equals("gatedocument");
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        try (InputStream in = source.open()) {
            XMLStreamReader xml = SafeXml.reader(in);
            xml.nextTag();
            GateDocument document = new GateDocument(settings);
            document.read(xml);
            while (xml.hasNext()) {
                xml.next();
            }
            sink.take(document.result(source.stem(), xml.getEncoding()));
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
    }
}
