/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** Takes the text of Word's documents (Office Open XML). */
public final class DocxReader implements FormatReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");
    private static final String COMMENTS = "word/comments.xml";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Set<String> OTHERS = Set.of(NOTES.getFirst(), NOTES.getLast(), COMMENTS, PROPERTIES);
    /** What stands at the head and the foot of pages, a part for each kind of page. */
    private static final Pattern PAGE_EDGE = Pattern.compile("word/(?:header|footer)\\d*+\\.xml");

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".docx")
                || ZipParts.isZip(head) && new String(head, StandardCharsets.ISO_8859_1).contains("word/");
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        List<String> edges = new ArrayList<>();
        ZipParts parts = ZipParts.of(source, DOCUMENT, part -> {
            boolean edge = PAGE_EDGE.matcher(part).matches();
            if (edge) {
                edges.add(part);
            }
            return edge || OTHERS.contains(part);
        });
        OfficeText text = new OfficeText();
        LeftOut leftOut = new LeftOut();
        OfficeMetadata metadata = new OfficeMetadata();
        parts.read(DOCUMENT, new DocxText(text, leftOut)::read);
        for (String notes : NOTES) {
            parts.read(notes, new DocxText(text, leftOut)::read);
        }
        parts.read(COMMENTS, xml -> comments(xml, leftOut));
        for (String edge : edges) {
            OfficeText words = new OfficeText();
            parts.read(edge, new DocxText(words, leftOut)::read);
            leftOut.pageEdge(words.text());
        }
        parts.read(PROPERTIES, metadata::read);
        String whole = DecodedText.checked(text.text());
        sink.take(new Imported("", metadata.title().isEmpty() ? Titles.of(whole, source.stem()) : metadata.title(),
                whole, StandardCharsets.UTF_8.name(), metadata.metadata(), List.of(), Optional.empty(),
                leftOut.notices()));
    }

    private static void comments(XMLStreamReader xml, LeftOut leftOut) throws XMLStreamException {
        String author = "";
        StringBuilder words = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("comment")) {
                    author = Optional.ofNullable(xml.getAttributeValue(xml.getNamespaceURI(), "author")).orElse("");
                    words.setLength(0);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                words.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals("comment")) {
                    leftOut.comment(author, words.toString());
                } else if (xml.getLocalName().equals("p")) {
                    words.append(' ');
                }
            }
        }
    }
}
