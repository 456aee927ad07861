/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.brat.internal.BratNames.Kind;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** The lines of one {@code .ann} file: ids are unique within a file. */
final class BratLines {

    static final String TRIGGER_ROLE = "trigger";
    static final String COMMENT = "AnnotatorNotes";
    static final String REFERENCE = "Reference";
    /** What a value of {@link #REFERENCE} looks like: a database and an id in it, then maybe its text. */
    static final String REFERENCE_VALUE = "[^\\s:]+:\\S+( \\S.*)?";

    private static final MessageBundle MESSAGES = MessageBundle.beside(BratLines.class);

    private final ExportDocument document;
    private final BratText text;
    private final BratNames names;
    private final BratAttributes allowed;
    private final Writer out;
    private final LossReport losses;
    private final Map<AnnotationId, String> ids = new HashMap<>();
    private final Map<AnnotationId, SpanData> spans = new HashMap<>();
    private int textBounds;
    private int relations;
    private int events;
    private int attributes;
    private int normalisations;
    private int notes;

    BratLines(ExportDocument document, BratText text, BratNames names, BratAttributes allowed, Writer out,
            LossReport losses) {
        this.document = document;
        this.text = text;
        this.names = names;
        this.allowed = allowed;
        this.out = out;
        this.losses = losses;
    }

    void write() throws IOException {
        for (ExportAnnotations said : document.annotations().values()) {
            for (SpanData span : said.spans()) {
                writeSpan(span);
            }
            Set<AnnotationId> named = said.all().flatMap(one -> one.references().stream()).collect(Collectors.toSet());
            Map<GroupData, Boolean> groups = writable(said.groups(), named);
            for (Map.Entry<GroupData, Boolean> group : groups.entrySet()) {
                if (group.getValue()) {
                    writeEvent(group.getKey(), said);
                } else {
                    writeEquivalence(group.getKey());
                }
            }
            for (RelationData relation : said.relations()) {
                writeRelation(relation);
            }
        }
    }

    private void writeSpan(SpanData span) throws IOException {
        List<TextRange> fragments = text.fragments(span.ranges());
        if (fragments.isEmpty()) {
            lost(span, "zero-length");
            return;
        }
        if (!text.joined(fragments).equals(span.ranges())) {
            lost(span, "line-end-border");
        }
        String id = "T" + ++textBounds;
        ids.put(span.id(), id);
        spans.put(span.id(), span);
        writeTextBound(id, names.type(span), fragments);
        writeDetails(span, id, Kind.SPAN, new TreeMap<>());
    }

    private void writeTextBound(String id, String type, List<TextRange> fragments) throws IOException {
        StringBuilder line = new StringBuilder(id).append('\t').append(type);
        char separator = ' ';
        for (TextRange fragment : fragments) {
            line.append(separator).append(text.codePoint(fragment.begin())).append(' ')
                    .append(text.codePoint(fragment.end()));
            separator = ';';
        }
        separator = '\t';
        for (TextRange fragment : fragments) {
            line.append(separator).append(document.text(), fragment.begin(), fragment.end());
            separator = ' ';
        }
        out.append(line.append('\n'));
    }

    /**
     * The groups that brat can hold, each with whether it is an event (true) or an equivalence; the others are named as
     * lost. Gives the events their ids.
     */
    private Map<GroupData, Boolean> writable(List<GroupData> groups, Set<AnnotationId> named) {
        Map<GroupData, Boolean> writable = new LinkedHashMap<>();
        groups.forEach(group -> writable.put(group, named.contains(group.id()) || !isEquivalence(group)));
        boolean again = true;
        while (again) {
            Set<AnnotationId> there = writable.keySet().stream().map(AnnotationData::id).collect(Collectors.toSet());
            again = writable.keySet().removeIf(group -> group.members().isEmpty() || group.members().stream()
                    .anyMatch(member -> !ids.containsKey(member.annotation()) && !there.contains(member.annotation())));
        }
        groups.stream().filter(group -> !writable.containsKey(group)).forEach(group -> lost(group, "group"));
        writable.forEach((group, event) -> {
            if (event) {
                ids.put(group.id(), "E" + ++events);
            }
        });
        return writable;
    }

    /** Equivalences have no id, so nothing more can be said of them. */
    private boolean isEquivalence(GroupData group) {
        return group.comment().isEmpty() && names.says(Kind.EQUIVALENCE, group)
                && Set.of(Layer.TAG).containsAll(group.features().keySet()) && group.members().size() > 1
                && group.members().stream().allMatch(m -> m.role().isEmpty() && spans.containsKey(m.annotation()));
    }

    private void writeEquivalence(GroupData group) throws IOException {
        out.write("*\t" + names.type(group) + ' ' + group.members().stream()
                .map(member -> ids.get(member.annotation())).collect(Collectors.joining(" ")) + '\n');
    }

    private void writeEvent(GroupData group, ExportAnnotations said) throws IOException {
        Map<String, List<String>> own = new TreeMap<>();
        List<Member> members = new ArrayList<>(group.members());
        String trigger;
        if (members.getFirst().role().equals(TRIGGER_ROLE) && spans.containsKey(members.getFirst().annotation())) {
            trigger = ids.get(members.removeFirst().annotation());
        } else {
            trigger = "T" + ++textBounds;
            own.put(OwnNote.TRIGGER, List.of(OwnNote.MADE));
            writeTextBound(trigger, names.type(group), text.fragments(firstSpan(group, said).ranges()));
        }
        List<String> roles = members.stream().map(Member::role).toList();
        List<String> written = BratRoles.written(roles);
        if (!BratRoles.read(written).equals(roles)) {
            own.put(OwnNote.ROLES, roles.stream().map(role -> '=' + role).toList());
        }
        StringBuilder line = new StringBuilder(ids.get(group.id())).append('\t').append(names.type(group))
                .append(':').append(trigger);
        for (int i = 0; i < written.size(); i++) {
            line.append(' ').append(written.get(i)).append(':').append(ids.get(members.get(i).annotation()));
        }
        out.write(line.append('\n').toString());
        writeDetails(group, ids.get(group.id()), Kind.EVENT, own);
    }

    /** Where a group without trigger is shown. Groups are never members of their members. */
    private SpanData firstSpan(GroupData group, ExportAnnotations said) {
        AnnotationId first = group.members().getFirst().annotation();
        SpanData span = spans.get(first);
        return span != null ? span : firstSpan((GroupData) said.find(first).orElseThrow(), said);
    }

    private void writeRelation(RelationData relation) throws IOException {
        String source = ids.get(relation.source());
        String target = ids.get(relation.target());
        if (source == null || target == null) {
            lost(relation, "relation");
            return;
        }
        String id = "R" + ++relations;
        ids.put(relation.id(), id);
        out.write(id + '\t' + names.type(relation) + " Arg1:" + source + " Arg2:" + target + '\n');
        writeDetails(relation, id, Kind.RELATION, new TreeMap<>());
    }

    /** @param own what is said beside the type; more comes to it here */
    private void writeDetails(AnnotationData annotation, String id, Kind kind, Map<String, List<String>> own)
            throws IOException {
        if (!names.says(kind, annotation)) {
            own.put(OwnNote.LAYER, List.of(annotation.layer()));
            own.put(Layer.TAG, annotation.features().getOrDefault(Layer.TAG, List.of()));
        }
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            if (!feature.getKey().equals(Layer.TAG) && !writeFeature(id, feature.getKey(), feature.getValue())) {
                own.put(OwnNote.FEATURE + feature.getKey(), feature.getValue());
            }
        }
        if (!annotation.comment().isEmpty()) {
            String line = annotation.comment().replaceAll("[\\r\\n\\t]+", " ");
            if (!line.equals(annotation.comment())) {
                lost(annotation, "note-lines");
            }
            writeNote(COMMENT, id, line);
        }
        if (!own.isEmpty()) {
            writeNote(OwnNote.TYPE, id, OwnNote.text(own));
        }
    }

    /** @return false if brat has no line for it */
    private boolean writeFeature(String id, String name, List<String> values) throws IOException {
        if (!BratNames.isStored(name) || name.equals(COMMENT) || name.equals(OwnNote.TYPE)) {
            return false;
        }
        for (String value : values) {
            if (value.isEmpty() || value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0) {
                return false;
            }
        }
        for (String value : values) {
            Optional<String> attribute = values.size() == 1 ? allowed.written(name, value) : Optional.empty();
            if (name.equals(REFERENCE) && value.matches(REFERENCE_VALUE)) {
                out.write("N" + ++normalisations + '\t' + name + ' ' + id + ' ' + value.replaceFirst(" ", "\t") + '\n');
            } else if (attribute.isPresent()) {
                out.write("A" + ++attributes + '\t' + name + ' ' + id + attribute.get() + '\n');
            } else {
                writeNote(name, id, value);
            }
        }
        return true;
    }

    private void writeNote(String type, String id, String note) throws IOException {
        out.write("#" + ++notes + '\t' + type + ' ' + id + '\t' + note + '\n');
    }

    private void lost(AnnotationData annotation, String key) {
        losses.lost(document.document(), annotation, MESSAGES.text(key));
    }
}
