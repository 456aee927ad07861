/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.support.Titles;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Reads one {@code TEI} element. */
final class TeiDocument {

    /** Elements that begin a line. */
    private static final Set<String> LINES = Set.of("p", "ab", "head", "div", "lg", "l", "list", "item", "table", "row",
            "byline", "dateline", "salute", "signed", "closer", "opener", "trailer", "argument", "epigraph", "sp", "u",
            "speaker", "stage", "figure", "floatingText", "titlePage", "docTitle", "titlePart", "docImprint", "front",
            "body", "back", "group", "postscript", "listBibl", "div1", "div2", "div3", "div4", "div5", "div6", "div7");
    /** Elements that become entities, with their names as tags. */
    private static final Set<String> NAMES = Set.of("persName", "placeName", "orgName", "geogName", "name", "rs",
            "date");
    private static final Set<String> QUOTATIONS = Set.of("quote", "said", "q");
    /** Elements of which nothing is told, since they only divide the text or the page. */
    private static final Set<String> SILENT = Set.of("lb", "pb", "cb", "milestone", "gap", "choice", "text", "seg", "w",
            "pc", "s", "c", "cell", "note");
    private static final Set<String> STANDING_OFF = Set.of("standOff", "spanGrp", "linkGrp", "interpGrp",
            "listAnnotation", "fs", "fvLib", "listRelation");

    private static final MessageBundle MESSAGES = MessageBundle.beside(TeiDocument.class);

    private final ImportSettings settings;
    private final String stem;
    private final FlowingText text = new FlowingText();
    private final Map<String, FlowingText.Stretch> places = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> asText = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final StandOff standOff = new StandOff(notices);
    private TeiHeader header = TeiHeader.NONE;

    /** Something that an element of the text marks. */
    private record Mention(String element, Map<String, String> attributes, FlowingText.Stretch stretch) {
    }

    TeiDocument(ImportSettings settings, String stem) {
        this.settings = settings;
        this.stem = stem;
    }

    /** Reads the element on which the reader stands, to its end, and gives what it holds to the sink. */
    void read(XMLStreamReader xml, ImportSink sink) throws XMLStreamException, IOException {
        String name = Optional.ofNullable(xml.getAttributeValue(null, "n")).orElse("");
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "teiHeader" -> header = TeiHeader.read(xml, standOff);
                    case "text" -> text(xml, false);
                    case "standOff" -> standOff.read(xml);
                    // a corpus within a text, and pictures of pages
                    case "TEI" -> new TeiDocument(settings, stem).read(xml, sink);
                    default -> SafeXml.skip(xml);
                }
            }
        }
        String content = text.toString();
        if (content.isBlank()) {
            sink.take(new Rejected("NO_TEXT", MESSAGES.text("no-text")));
            return;
        }
        sink.take(document(name, content, xml.getEncoding()));
    }

    /** Reads an element of the text to its end. */
    private void text(XMLStreamReader xml, boolean verbatimOutside) throws XMLStreamException {
        String element = xml.getLocalName();
        if (STANDING_OFF.contains(element)) {
            standOff.read(xml);
            return;
        }
        Map<String, String> attributes = standOff.attributes(xml);
        String space = attributes.getOrDefault("space", "");
        boolean verbatim = space.equals("preserve") || verbatimOutside && !space.equals("default");
        separate(element, attributes);
        FlowingText.Stretch stretch = text.open();
        if (attributes.containsKey("id")) {
            places.putIfAbsent(attributes.get("id"), stretch);
        }
        boolean first = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (element.equals("choice") && !first) {
                    notices.add(new Notice(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(),
                            MESSAGES.text("choice", xml.getLocalName())));
                    text.offsets().leftOut(SafeXml.allText(xml));
                } else {
                    text(xml, verbatim);
                }
                first = false;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.add(xml.getText(), verbatim);
            }
        }
        text.close(stretch);
        separateAfter(element);
        if (NAMES.contains(element) || QUOTATIONS.contains(element)) {
            mentions.add(new Mention(element, attributes, stretch));
        } else if (!LINES.contains(element) && !SILENT.contains(element)) {
            asText.merge(element, 1, Integer::sum);
        }
    }

    private void separate(String element, Map<String, String> attributes) {
        if (LINES.contains(element)) {
            text.line();
        } else if (element.equals("lb") && attributes.getOrDefault("break", "").equals("no")) {
            text.join();
        } else if (element.equals("lb") || element.equals("cell") || element.equals("note")) {
            text.blank();
        }
    }

    private void separateAfter(String element) {
        if (LINES.contains(element)) {
            text.line();
        } else if (element.equals("note") || element.equals("cell")) {
            text.blank();
        }
    }

    private Imported document(String name, String content, String charset) {
        AnnotationDrafts drafts = settings.drafts("");
        StandOffReading reading = new StandOffReading(standOff, content, text.offsets(), places, drafts,
                notices);
        for (Mention mention : mentions) {
            if (!reading.isAnnotated(mention.attributes().getOrDefault("corresp", ""))) {
                mention(mention, drafts);
            }
        }
        reading.read();
        if (!asText.isEmpty()) {
            notices.add(new Notice(0, 0, MESSAGES.text("as-text", list(asText))));
        }
        if (!standOff.unread().isEmpty()) {
            notices.add(new Notice(0, 0, MESSAGES.text("unread", list(standOff.unread()))));
        }
        String title = Titles.visible(header.title());
        return new Imported(name, title.isEmpty() ? Titles.of(content, stem) : title, content, charset,
                header.metadata(), drafts.isEmpty() ? List.of() : List.of(drafts.said()),
                reading.isUsed() ? Optional.of(OffsetUnit.CODE_POINT) : Optional.empty(), notices);
    }

    private static String list(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A name or quotation within the text. Its tag is its element, or the type of an element that says only “name”. */
    private static void mention(Mention mention, AnnotationDrafts drafts) {
        String element = mention.element();
        String type = mention.attributes().getOrDefault("type", "");
        boolean general = (element.equals("name") || element.equals("rs")) && !type.isBlank();
        AnnotationDrafts.Draft draft = drafts.draft(QUOTATIONS.contains(element) ? "Quotation" : "Entity")
                .tag(general ? type : element);
        mention.attributes().forEach((attribute, value) -> {
            if (!attribute.equals("id") && !(general && attribute.equals("type")) && !attribute.equals("tag")) {
                draft.feature(attribute, value);
            }
        });
        draft.span(new TextRange(mention.stretch().begin(), mention.stretch().end()));
    }
}
