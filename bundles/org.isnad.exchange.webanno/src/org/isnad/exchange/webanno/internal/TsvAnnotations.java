/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.webanno.internal.TsvFile.Row;
import org.isnad.exchange.webanno.internal.TsvLayer.Column;
import org.isnad.exchange.webanno.internal.TsvLayer.Content;
import org.isnad.exchange.webanno.internal.TsvLayer.Kind;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.model.schema.Layer;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Makes annotations of the columns. Slots of a span become a group of the layer {@code LAYER:FEATURE}, whose first
 * member is the span itself; the elements of a chain are spans, and the chain a group of the layer {@code LAYER:chain}.
 */
final class TsvAnnotations {

    static final String CHAIN = ":chain";
    /** How the names of types of tokens end; they are there in each row without a column. */
    static final String TOKEN = ".Token";

    private static final Pattern NUMBERED = Pattern.compile("(.*)(?<!\\\\)\\[(\\d{1,9})]", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("(\\d+-\\d+(?:\\.\\d+)?)(?:\\[(\\d{1,9})])?");
    private static final Pattern SOURCE = Pattern.compile("(\\d+-\\d+(?:\\.\\d+)?)(?:\\[(\\d{1,9})_(\\d{1,9})])?");
    private static final Pattern LINK = Pattern.compile("(.*?)(?<!\\\\)->(\\d{1,9})-(\\d{1,9})", Pattern.DOTALL);
    private static final MessageBundle MESSAGES = MessageBundle.beside(TsvAnnotations.class);

    private final TsvFile file;
    private final AnnotationDrafts drafts;
    private final String prefix;
    private final List<Notice> notices;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, List<Mark>> byRow = new HashMap<>();
    private final Map<Integer, Mark> byNumber = new HashMap<>();
    private final Map<String, Map<Integer, Mark>> chains = new LinkedHashMap<>();

    /** A span that is being put together from rows. */
    private static final class Mark {

        private final TsvLayer layer;
        private final Row first;
        private Row last;
        private final Map<Column, String> values = new LinkedHashMap<>();
        private AnnotationId made;

        Mark(TsvLayer layer, Row row) {
            this.layer = layer;
            first = row;
            last = row;
        }
    }

    /** @param prefix left out at the beginning of layers' names @param notices takes what is not understood */
    TsvAnnotations(TsvFile file, AnnotationDrafts drafts, String prefix, List<Notice> notices) {
        this.file = file;
        this.drafts = drafts;
        this.prefix = prefix;
        this.notices = notices;
    }

    void read() {
        List<Row> rows = file.sentences().stream().flatMap(sentence -> sentence.rows().stream()).toList();
        rows.stream().filter(file::isMisfit).forEach(row -> notice(row, "misfit", row.text()));
        for (Row row : rows) {
            for (TsvLayer layer : file.layers()) {
                if (layer.kind() != Kind.RELATION) {
                    mark(layer, row);
                }
            }
        }
        sentences();
        marks.stream().filter(mark -> !mark.layer.isGroups()).forEach(this::span);
        marks.stream().filter(mark -> !mark.layer.isGroups()).forEach(this::slots);
        groups();
        chains.forEach(this::chain);
        List<TsvLayer> relations = file.layers().stream().filter(layer -> layer.kind() == Kind.RELATION).toList();
        for (Row row : rows) {
            relations.forEach(layer -> relations(layer, row));
        }
    }

    private void sentences() {
        for (int i = 0; i < file.sentences().size(); i++) {
            if (!file.sentences().get(i).id().isEmpty()) {
                drafts.draft("Sentence").feature("id", file.sentences().get(i).id()).span(file.sentenceRanges().get(i));
            }
        }
    }

    /** The values of a layer's columns at a row, one map for each annotation that is there. */
    private static List<Map<Column, String>> stacked(TsvLayer layer, Row row) {
        List<Map<Column, String>> stack = new ArrayList<>();
        for (int i = 0; i < layer.columns().size(); i++) {
            String cell = row.cells().get(layer.first() + i);
            if (!cell.equals("_") && !cell.isEmpty()) {
                List<String> values = TsvEscapes.split(cell, '|');
                for (int j = 0; j < values.size(); j++) {
                    if (j == stack.size()) {
                        stack.add(new LinkedHashMap<>());
                    }
                    stack.get(j).put(layer.columns().get(i), values.get(j));
                }
            }
        }
        return stack;
    }

    private void mark(TsvLayer layer, Row row) {
        for (Map<Column, String> values : stacked(layer, row)) {
            int number = 0;
            int chain = 0;
            int element = 0;
            for (Map.Entry<Column, String> value : values.entrySet()) {
                Content content = value.getKey().content();
                Matcher link = content == Content.CHAIN_LINK ? LINK.matcher(value.getValue()) : null;
                Matcher numbered = content != Content.SLOT_TARGETS && value.getValue().endsWith("]")
                        ? NUMBERED.matcher(value.getValue()) : null;
                if (link != null && link.matches()) {
                    value.setValue(link.group(1));
                    chain = Integer.parseInt(link.group(2));
                    element = Integer.parseInt(link.group(3));
                } else if (numbered != null && numbered.matches()) {
                    value.setValue(numbered.group(1));
                    number = Integer.parseInt(numbered.group(2));
                }
            }
            Map<Integer, Mark> known = layer.kind() == Kind.CHAIN
                    ? chains.computeIfAbsent(layer.name() + ' ' + chain, key -> new TreeMap<>()) : byNumber;
            int key = layer.kind() == Kind.CHAIN ? element : number;
            Mark mark = key > 0 ? known.get(key) : null;
            if (mark == null || mark.layer != layer) {
                mark = new Mark(layer, row);
                mark.values.putAll(values);
                marks.add(mark);
                if (key > 0) {
                    known.putIfAbsent(key, mark);
                }
            }
            mark.last = row;
            byRow.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(mark);
        }
    }

    private void span(Mark mark) {
        try {
            TextRange range = new TextRange(file.range(mark.first).begin(), file.range(mark.last).end());
            mark.made = features(mark.layer, mark.values).span(range);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // outside of the text, within a character, or with a value that cannot be stored
            notice(mark.first, "impossible", mark.layer.name(), String.valueOf(e.getMessage()));
        }
    }

    private AnnotationDrafts.Draft features(TsvLayer layer, Map<Column, String> values) {
        AnnotationDrafts.Draft draft = drafts.draft(name(layer));
        values.forEach((column, value) -> {
            boolean isLabel = column.content() == Content.CHAIN_TYPE
                    || column.name().equals(TsvLayer.label(layer.name()));
            if (!value.equals("*") && column.content() != Content.SLOT_ROLES && column.content() != Content.SLOT_TARGETS
                    && column.content() != Content.SOURCE && column.content() != Content.NOTHING) {
                draft.feature(isLabel && !layer.hasTag() ? Layer.TAG : column.name(), TsvEscapes.plainValue(value));
            }
        });
        return draft;
    }

    private void slots(Mark host) {
        for (Column targets : host.values.keySet()) {
            String cell = host.values.get(targets);
            if (targets.content() != Content.SLOT_TARGETS || cell.equals("*")) {
                continue;
            }
            List<String> roles = host.values.entrySet().stream()
                    .filter(value -> value.getKey().content() == Content.SLOT_ROLES
                            && value.getKey().name().equals(targets.name()))
                    .flatMap(value -> TsvEscapes.split(value.getValue(), ';').stream()).toList();
            List<Member> members = new ArrayList<>();
            if (host.made != null) {
                members.add(new Member("", host.made));
            }
            List<String> parts = TsvEscapes.split(cell, ';');
            for (int i = 0; i < parts.size(); i++) {
                Matcher target = TARGET.matcher(parts.get(i));
                Mark mark = target.matches() ? find(target.group(1), number(target.group(2)), targets.type()) : null;
                AnnotationId member = mark == null ? null : mark.made;
                if (member == null || i >= roles.size()) {
                    notice(host.first, "target", parts.get(i));
                } else {
                    members.add(new Member(roles.get(i).equals("*")
                            ? "" : TsvEscapes.plainValue(roles.get(i)), member));
                }
            }
            if (host.made != null) {
                make(host.first, drafts.draft(name(host.layer) + ':' + targets.name()), members);
            } else if (host.layer.isGroups() && !members.isEmpty()) {
                host.made = make(host.first, features(host.layer, host.values), members);
            }
        }
    }

    /** Groups may be members of groups that stand before them. */
    private void groups() {
        List<Mark> open = new ArrayList<>(marks.stream().filter(mark -> mark.layer.isGroups()).toList());
        int before = open.size() + 1;
        while (open.size() < before) {
            before = open.size();
            List<Mark> waiting = List.copyOf(open);
            open.removeIf(group -> {
                boolean ready = waiting.stream().noneMatch(other -> other.made == null && names(group, other));
                if (ready) {
                    slots(group);
                }
                return ready;
            });
        }
        open.forEach(this::slots);
    }

    private boolean names(Mark group, Mark other) {
        return group != other && group.values.entrySet().stream()
                .filter(value -> value.getKey().content() == Content.SLOT_TARGETS)
                .flatMap(value -> TsvEscapes.split(value.getValue(), ';').stream()).map(TARGET::matcher)
                .anyMatch(target -> target.matches() && find(target.group(1), number(target.group(2)), "") == other);
    }

    private AnnotationId make(Row row, AnnotationDrafts.Draft draft, List<Member> members) {
        try {
            return draft.group(members);
        } catch (IllegalArgumentException e) {
            notice(row, "impossible", "#", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void chain(String key, Map<Integer, Mark> elements) {
        List<Member> members = elements.values().stream().filter(mark -> mark.made != null)
                .map(mark -> new Member("", mark.made)).toList();
        if (!members.isEmpty()) {
            drafts.draft(name(elements.values().iterator().next().layer) + CHAIN).group(members);
        }
    }

    private void relations(TsvLayer layer, Row row) {
        for (Map<Column, String> values : stacked(layer, row)) {
            Column column = layer.columns().stream().filter(one -> one.content() == Content.SOURCE).findFirst()
                    .orElse(null);
            Matcher reference = SOURCE.matcher(column == null ? "" : values.getOrDefault(column, ""));
            Mark source = reference.matches()
                    ? end(reference.group(1), number(reference.group(2)), column.type()) : null;
            Mark target = reference.matches() ? end(row.id(), number(reference.group(3)), column.type()) : null;
            if (source == null || target == null || source.made == null || target.made == null) {
                notice(row, "target", String.join("|", values.values()));
                continue;
            }
            try {
                features(layer, values).relation(source.made, target.made);
            } catch (IllegalArgumentException e) {
                notice(row, "impossible", layer.name(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** Tokens are there without being declared, so that relations between them make them. */
    private Mark end(String row, int number, String type) {
        Mark mark = find(row, number, type);
        if (mark == null && number == 0 && type.endsWith(TOKEN)) {
            Optional<Row> token = file.sentences().stream().flatMap(sentence -> sentence.rows().stream())
                    .filter(one -> one.id().equals(row)).findFirst();
            if (token.isPresent()) {
                mark = new Mark(new TsvLayer(Kind.SPAN, type, 0, List.of()), token.get());
                byRow.computeIfAbsent(row, id -> new ArrayList<>()).add(mark);
                span(mark);
            }
        }
        return mark;
    }

    /** The annotation of a number; without one that of the type at the row, or of any type where the type says so. */
    private Mark find(String row, int number, String type) {
        if (number > 0) {
            return byNumber.get(number);
        }
        List<Mark> there = byRow.getOrDefault(row, List.of());
        return there.stream().filter(mark -> mark.layer.name().equals(type)).findFirst()
                .orElse(type.equals(TsvLayer.ANY) && !there.isEmpty() ? there.getFirst() : null);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private String name(TsvLayer layer) {
        return layer.name(prefix);
    }

    private void notice(Row row, String key, Object... arguments) {
        notices.add(new Notice(row.line(), 0, MESSAGES.text(key, arguments)));
    }
}
