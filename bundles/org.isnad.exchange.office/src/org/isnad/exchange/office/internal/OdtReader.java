/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.text.message.MessageBundle;

/** Takes the text of OpenDocument's texts (ISO/IEC 26300), as LibreOffice writes them. */
public final class OdtReader implements FormatReader {

    private static final String CONTENT = "content.xml";
    private static final String META = "meta.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";

    private static final MessageBundle MESSAGES = MessageBundle.beside(OdtReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".odt")
                || Parts.isZip(head) && new String(head, StandardCharsets.ISO_8859_1).contains(MIME_TYPE);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        Parts parts = Parts.of(source, CONTENT, Set.of(META, MANIFEST));
        parts.read(MANIFEST, OdtReader::refuseEncrypted);
        OfficeText text = new OfficeText();
        LeftOut leftOut = new LeftOut();
        OfficeMetadata metadata = new OfficeMetadata();
        parts.read(CONTENT, new OdtText(text, leftOut)::read);
        parts.read(META, metadata::read);
        String whole = DecodedText.checked(text.text());
        sink.take(new Imported("", metadata.title().isEmpty() ? Titles.of(whole, source.stem()) : metadata.title(),
                whole, StandardCharsets.UTF_8.name(), metadata.metadata(), List.of(), Optional.empty(),
                leftOut.notices()));
    }

    private static void refuseEncrypted(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("encryption-data")) {
                throw new BadInputException("ENCRYPTED", MESSAGES.text("encrypted"), null);
            }
        }
    }
}
