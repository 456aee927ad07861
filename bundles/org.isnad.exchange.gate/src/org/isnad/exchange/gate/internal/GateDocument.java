/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.gate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.AnnotationDrafts.Draft;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.support.Titles;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Reads one {@code GateDocument}. */
final class GateDocument {

    private static final String MARKUP = "Original markups";
    private static final Set<String> DIVISIONS = Set.of("Token", "SpaceToken", "Sentence", "Split");

    private static final MessageBundle MESSAGES = MessageBundle.beside(GateDocument.class);

    private final ImportSettings settings;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, AnnotatorSet> sets = new LinkedHashMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private Map<String, List<String>> features = Map.of();

    /** What one annotation set says, and under which numbers. */
    private record AnnotatorSet(AnnotationDrafts drafts, Map<String, AnnotationId> made, List<Relation> waiting) {
    }

    /** A relation or group that is read when all that it connects is. */
    private record Relation(String id, String type, List<String> members, Map<String, List<String>> features, int line,
            int column) {
    }

    GateDocument(ImportSettings settings) {
        this.settings = settings;
        this.all = settings.options().flag("tokens");
    }

    /** Reads the element on which the reader stands, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (GateFeatures.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "GateDocumentFeatures" -> features = GateFeatures.read(xml, notices);
                case "TextWithNodes" -> text(xml);
                case "AnnotationSet" -> annotations(xml, set(xml));
                case "RelationSet" -> relations(xml, set(xml));
                default -> GateFeatures.skip(xml);
            }
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                nodes.put(GateFeatures.attribute(xml, "id", ""), text.length());
                GateFeatures.skip(xml);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
        }
    }

    private AnnotatorSet set(XMLStreamReader xml) {
        return sets.computeIfAbsent(GateFeatures.attribute(xml, "Name", ""),
                name -> new AnnotatorSet(settings.drafts(name), new HashMap<>(), new ArrayList<>()));
    }

    private void annotations(XMLStreamReader xml, AnnotatorSet set) throws XMLStreamException {
        boolean markup = MARKUP.equals(xml.getAttributeValue(null, "Name"));
        while (GateFeatures.nextElement(xml)) {
            String id = GateFeatures.attribute(xml, "Id", "");
            String type = GateFeatures.attribute(xml, "Type", "");
            Integer begin = nodes.get(GateFeatures.attribute(xml, "StartNode", ""));
            Integer end = nodes.get(GateFeatures.attribute(xml, "EndNode", ""));
            int line = xml.getLocation().getLineNumber();
            int column = xml.getLocation().getColumnNumber();
            Map<String, List<String>> said = GateFeatures.read(xml, notices);
            if (!all && (markup || DIVISIONS.contains(type))) {
                left.merge(markup ? MARKUP : type, 1, Integer::sum);
            } else if (type.isEmpty() || begin == null || end == null || end < begin) {
                notices.add(new Notice(line, column, MESSAGES.text("place", type)));
            } else {
                Draft draft = draft(set, type, said);
                AnnotationId made = said.containsKey(GateFeatures.DOCUMENT) ? draft.document()
                        : draft.span(ranges(said, new TextRange(begin, end)));
                set.made().putIfAbsent(id, made);
            }
        }
    }

    /** The pieces of a discontinuous span, if they are such. */
    private List<TextRange> ranges(Map<String, List<String>> said, TextRange whole) {
        String given = String.join("", said.getOrDefault(GateFeatures.PARTS, List.of()));
        if (!given.matches("\\d{1,9}-\\d{1,9}(,\\d{1,9}-\\d{1,9})+")) {
            return List.of(whole);
        }
        List<TextRange> ranges = new ArrayList<>();
        int last = -1;
        for (String part : given.split(",")) {
            int hyphen = part.indexOf('-');
            int begin = Integer.parseInt(part.substring(0, hyphen));
            int end = Integer.parseInt(part.substring(hyphen + 1));
            if (begin <= last || end < begin || end > text.length() || TextProblems.splitsSurrogatePair(text, begin)
                    || TextProblems.splitsSurrogatePair(text, end)) {
                return List.of(whole);
            }
            ranges.add(new TextRange(begin, end));
            last = end;
        }
        return ranges;
    }

    private static Draft draft(AnnotatorSet set, String type, Map<String, List<String>> said) {
        Draft draft = set.drafts().draft(type);
        said.forEach((name, values) -> {
            if (name.equals(GateFeatures.COMMENT)) {
                values.forEach(draft::comment);
            } else if (!name.startsWith(GateFeatures.OWN) && !name.isEmpty()) {
                values.forEach(value -> draft.feature(name, value));
            }
        });
        return draft;
    }

    private void relations(XMLStreamReader xml, AnnotatorSet set) throws XMLStreamException {
        while (GateFeatures.nextElement(xml)) {
            String id = GateFeatures.attribute(xml, "Id", "");
            String type = GateFeatures.attribute(xml, "Type", "");
            String members = GateFeatures.attribute(xml, "Members", "");
            int line = xml.getLocation().getLineNumber();
            int column = xml.getLocation().getColumnNumber();
            set.waiting().add(new Relation(id, type, members.isEmpty() ? List.of() : List.of(members.split(";")),
                    GateFeatures.read(xml, notices), line, column));
        }
    }

    private void connect(AnnotatorSet set) {
        boolean progress = true;
        while (progress && !set.waiting().isEmpty()) {
            progress = set.waiting().removeIf(relation -> connect(set, relation));
        }
        set.waiting().forEach(relation -> notices.add(
                new Notice(relation.line(), relation.column(), MESSAGES.text("end", relation.type()))));
    }

    private static boolean connect(AnnotatorSet set, Relation relation) {
        List<AnnotationId> ids = relation.members().stream().map(set.made()::get).toList();
        if (relation.type().isEmpty() || ids.contains(null)) {
            return false;
        }
        List<String> roles = relation.features().get(GateFeatures.ROLES);
        Draft draft = draft(set, relation.type(), relation.features());
        AnnotationId made;
        if (roles == null && ids.size() == 2) {
            made = draft.relation(ids.getFirst(), ids.getLast());
        } else {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                members.add(new Member(roles != null && i < roles.size() ? roles.get(i) : "", ids.get(i)));
            }
            made = draft.group(members);
        }
        set.made().putIfAbsent(relation.id(), made);
        return true;
    }

    /** What was read. @param stem of the file's name, for a title */
    ImportResult result(String stem, String charset) {
        if (text.toString().isBlank()) {
            return new Rejected("NO_TEXT", MESSAGES.text("no-text"));
        }
        sets.values().forEach(this::connect);
        left.forEach((type, count) -> notices.add(new Notice(0, 0, MESSAGES.text("division", type, count))));
        Map<String, String> metadata = new TreeMap<>();
        features.forEach((name, values) -> {
            if (!name.startsWith(GateFeatures.OWN) && !name.isEmpty() && !String.join("", values).isEmpty()) {
                metadata.put(name, String.join("; ", values));
            }
        });
        String title = Titles.visible(String.join("", features.getOrDefault(GateFeatures.TITLE, List.of())));
        List<Said> said = new ArrayList<>();
        sets.values().stream().filter(set -> !set.drafts().isEmpty()).forEach(set -> said.add(set.drafts().said()));
        return new Imported("", title.isEmpty() ? Titles.of(text.toString(), stem) : title, text.toString(), charset,
                metadata, said, Optional.of(OffsetUnit.UTF16), notices);
    }
}
