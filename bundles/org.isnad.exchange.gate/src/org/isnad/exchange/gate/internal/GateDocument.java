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
import java.util.stream.Collectors;

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
import org.isnad.exchange.support.SafeXml;
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
        while (SafeXml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "GateDocumentFeatures" -> features = GateFeatures.read(xml, notices);
                case "TextWithNodes" -> text(xml);
                case "AnnotationSet" -> annotations(xml, set(xml));
                case "RelationSet" -> relations(xml, set(xml));
                default -> SafeXml.skip(xml);
            }
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                nodes.put(SafeXml.attribute(xml, "id"), text.length());
                SafeXml.skip(xml);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
        }
    }

    private AnnotatorSet set(XMLStreamReader xml) {
        return sets.computeIfAbsent(SafeXml.storable(SafeXml.attribute(xml, "Name")),
                name -> new AnnotatorSet(settings.drafts(name), new HashMap<>(), new ArrayList<>()));
    }

    private void annotations(XMLStreamReader xml, AnnotatorSet set) throws XMLStreamException {
        boolean markup = MARKUP.equals(xml.getAttributeValue(null, "Name"));
        while (SafeXml.nextElement(xml)) {
            String id = SafeXml.attribute(xml, "Id");
            String type = type(xml);
            Integer begin = nodes.get(SafeXml.attribute(xml, "StartNode"));
            Integer end = nodes.get(SafeXml.attribute(xml, "EndNode"));
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

    /** Files of XML 1.1 hold characters that a project cannot; they are replaced one to one, and noticed. */
    private String type(XMLStreamReader xml) {
        String given = SafeXml.attribute(xml, "Type");
        String type = SafeXml.storable(given);
        if (!type.equals(given)) {
            notices.add(new Notice(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(),
                    MESSAGES.text("type", type)));
        }
        return type;
    }

    /** The pieces of a discontinuous span, if they are such. */
    private List<TextRange> ranges(Map<String, List<String>> said, TextRange whole) {
        String given = String.join("", said.getOrDefault(GateFeatures.PARTS, List.of()));
        if (!given.matches("\\d{1,9}-\\d{1,9}(?:,\\d{1,9}-\\d{1,9})++")) {
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
            } else if (!GateFeatures.isOwn(name)) {
                values.forEach(value -> draft.feature(name, value));
            }
        });
        return draft;
    }

    private void relations(XMLStreamReader xml, AnnotatorSet set) throws XMLStreamException {
        while (SafeXml.nextElement(xml)) {
            String id = SafeXml.attribute(xml, "Id");
            String type = type(xml);
            String members = SafeXml.attribute(xml, "Members");
            int line = xml.getLocation().getLineNumber();
            int column = xml.getLocation().getColumnNumber();
            set.waiting().add(new Relation(id, type, members.isEmpty() ? List.of() : List.of(members.split(";")),
                    GateFeatures.read(xml, notices), line, column));
        }
    }

    private void connect(AnnotatorSet set) {
        Set<String> connectable = set.waiting().stream().map(Relation::id).collect(Collectors.toSet());
        boolean progress = true;
        while (progress && !set.waiting().isEmpty()) {
            progress = set.waiting().removeIf(relation -> connect(set, relation, connectable));
        }
        set.waiting().forEach(relation -> notices.add(
                new Notice(relation.line(), relation.column(), MESSAGES.text("end", relation.type()))));
    }

    /**
     * Makes a relation or group when all that it connects is made. A group is one without a member that is not there
     * too; a relation without an end is none.
     *
     * @param connectable the ids of what connects others, whether it is made yet or not
     */
    private boolean connect(AnnotatorSet set, Relation relation, Set<String> connectable) {
        List<String> roles = relation.features().get(GateFeatures.ROLES);
        boolean pair = roles == null && relation.members().size() == 2;
        boolean waits = relation.members().stream()
                .anyMatch(member -> !set.made().containsKey(member) && (pair || connectable.contains(member)));
        if (relation.type().isEmpty() || waits) {
            return false;
        }
        Draft draft = draft(set, relation.type(), relation.features());
        AnnotationId made;
        if (pair) {
            made = draft.relation(set.made().get(relation.members().getFirst()),
                    set.made().get(relation.members().getLast()));
        } else {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < relation.members().size(); i++) {
                AnnotationId member = set.made().get(relation.members().get(i));
                if (member == null) {
                    notices.add(new Notice(relation.line(), relation.column(),
                            MESSAGES.text("member", relation.type(), relation.members().get(i))));
                } else {
                    members.add(new Member(roles != null && i < roles.size() ? roles.get(i) : "", member));
                }
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
            if (!GateFeatures.isOwn(name) && !String.join("", values).isEmpty()) {
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
