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
import java.util.regex.Pattern;

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
import org.isnad.exchange.support.ZipParts;
import org.isnad.text.message.MessageBundle;

/** Takes the text of OpenDocument's texts (ISO/IEC 26300), as LibreOffice writes them. */
public final class OdtReader implements FormatReader {

    private static final String CONTENT = "content.xml";
    private static final String META = "meta.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";

    private static final Pattern PAGE_EDGE = Pattern.compile("(?:header|footer)(?:-left|-first)?+");

    private static final MessageBundle MESSAGES = MessageBundle.beside(OdtReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".odt")
                || ZipParts.isZip(head) && new String(head, StandardCharsets.ISO_8859_1).contains(MIME_TYPE);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        ZipParts parts = ZipParts.of(source, CONTENT, Set.of(META, MANIFEST, STYLES)::contains);
        parts.read(MANIFEST, OdtReader::refuseEncrypted);
        OfficeText text = new OfficeText();
        LeftOut leftOut = new LeftOut();
        OfficeMetadata metadata = new OfficeMetadata();
        parts.read(CONTENT, new OdtText(text, leftOut)::read);
        parts.read(STYLES, xml -> pageEdges(xml, leftOut));
        parts.read(META, metadata::read);
        String whole = DecodedText.checked(text.text());
        sink.take(new Imported("", metadata.title().isEmpty() ? Titles.of(whole, source.stem()) : metadata.title(),
                whole, StandardCharsets.UTF_8.name(), metadata.metadata(), List.of(), Optional.empty(),
                leftOut.notices()));
    }

    /** What stands at the head and the foot of pages is kept with the styles of pages. */
    private static void pageEdges(XMLStreamReader xml, LeftOut leftOut) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                within |= PAGE_EDGE.matcher(xml.getLocalName()).matches();
            } else if (event == XMLStreamConstants.CHARACTERS && within) {
                words.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                words.append(xml.getLocalName().equals("p") ? " " : "");
                if (PAGE_EDGE.matcher(xml.getLocalName()).matches()) {
                    leftOut.pageEdge(words.toString());
                    words.setLength(0);
                    within = false;
                }
            }
        }
    }

    private static void refuseEncrypted(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("encryption-data")) {
                throw new BadInputException("ENCRYPTED", MESSAGES.text("encrypted"), null);
            }
        }
    }
}
