/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.webanno.internal.TsvLayer.Column;
import org.isnad.exchange.webanno.internal.TsvLayer.Content;
import org.isnad.exchange.webanno.internal.TsvLayer.Kind;
import org.isnad.exchange.webanno.internal.TsvPlan.Mark;
import org.isnad.exchange.webanno.internal.TsvUnits.Unit;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Writes the header and the rows of one document. */
final class TsvRows {

    private static final String SENTENCE = "Sentence";
    private static final String SENTENCE_ID = "id";
    private static final String NONE = "_";
    private static final String NO_VALUE = "*";
    private static final MessageBundle MESSAGES = MessageBundle.beside(TsvRows.class);

    private final ExportDocument document;
    private final String prefix;
    private final Writer out;
    private final LossReport losses;
    private final TsvUnits units;
    private final TsvPlan plan;
    private final Map<TextRange, String> sentenceIds = new HashMap<>();
    /** The annotations of each layer, by the rows in which they stand. */
    private final Map<TsvLayer, Map<Unit, List<AnnotationData>>> layers = new LinkedHashMap<>();

    /** @param prefix put before the names of layers that have no full stop */
    TsvRows(ExportDocument document, ExportAnnotations said, String prefix, Writer out, LossReport losses) {
        this.document = document;
        this.prefix = prefix;
        this.out = out;
        this.losses = losses;
        List<SpanData> sentences = said.spans().stream().filter(span -> span.layer().equals(SENTENCE)
                && span.features().keySet().equals(Set.of(SENTENCE_ID))).toList();
        units = new TsvUnits(document.text(), sentences.stream().map(span -> span.ranges().getFirst()).toList());
        plan = new TsvPlan(said, units, namedSentences(sentences), this::lost);
        units.number();
        if (!units.isBeginKept()) {
            losses.lost(document.document(), null, MESSAGES.text("white-space"));
        }
        addSpans();
        addChains();
        addGroups();
        addRelations();
    }

    /** Spans that are sentences with an id are written as such. */
    private Set<AnnotationId> namedSentences(List<SpanData> sentences) {
        Map<TextRange, SpanData> byRange = new HashMap<>();
        sentences.forEach(span -> byRange.putIfAbsent(span.ranges().getFirst(), span));
        Set<AnnotationId> named = new HashSet<>();
        for (int i = 0; i < units.sentences(); i++) {
            SpanData sentence = byRange.get(units.range(i));
            if (sentence != null && sentence.features().get(SENTENCE_ID).size() == 1) {
                sentenceIds.put(units.range(i), sentence.features().get(SENTENCE_ID).getFirst());
                named.add(sentence.id());
            }
        }
        return named;
    }

    private Map<String, List<Mark>> marks(Kind kind, Class<? extends AnnotationData> type) {
        return plan.all().stream()
                .filter(mark -> mark.kind() == kind && type.isInstance(mark.annotation()) && !plan.isToken(mark))
                .collect(Collectors.groupingBy(mark -> mark.annotation().layer(), TreeMap::new, Collectors.toList()));
    }

    private void addSpans() {
        marks(Kind.SPAN, SpanData.class).forEach((layer, all) -> {
            List<Column> columns = new ArrayList<>(TsvPlan.features(written(layer), annotations(all)));
            all.stream().flatMap(mark -> mark.slots().keySet().stream()).distinct().sorted().forEach(feature -> {
                columns.add(new Column(Content.SLOT_ROLES, feature, written(layer)
                        + feature.substring(0, 1).toUpperCase(Locale.ROOT) + feature.substring(1) + "Link"));
                String target = plan.target(layer, feature);
                columns.add(new Column(Content.SLOT_TARGETS, feature, written(target)));
            });
            add(Kind.SPAN, layer, columns, all);
        });
    }

    private void addChains() {
        marks(Kind.CHAIN, SpanData.class).forEach((layer, all) -> add(Kind.CHAIN, layer, List.of(
                new Column(Content.CHAIN_LINK, TsvLayer.CHAIN_LINK, ""),
                new Column(Content.CHAIN_TYPE, TsvLayer.CHAIN_TYPE, "")), all));
    }

    private void addGroups() {
        marks(Kind.SPAN, GroupData.class).forEach((layer, all) -> {
            List<Column> columns = new ArrayList<>(TsvPlan.features(written(layer), annotations(all)));
            columns.add(new Column(Content.SLOT_ROLES, "members", TsvLayer.GROUP_LINK));
            columns.add(new Column(Content.SLOT_TARGETS, "members", TsvLayer.ANY));
            add(Kind.SPAN, layer, columns, all);
        });
    }

    private void addRelations() {
        Map<String, List<Mark>> relations = plan.relations().stream()
                .map(relation -> new Mark(relation, Kind.RELATION,
                        List.of(plan.mark(relation.target()).first()), Map.of()))
                .collect(Collectors.groupingBy(mark -> mark.annotation().layer(), TreeMap::new, Collectors.toList()));
        relations.forEach((layer, all) -> {
            List<Column> columns = new ArrayList<>(TsvPlan.features(written(layer), annotations(all)));
            columns.add(new Column(Content.SOURCE, "", written(plan.base(layer))));
            add(Kind.RELATION, layer, columns, all);
        });
    }

    private static List<AnnotationData> annotations(List<Mark> marks) {
        return marks.stream().map(Mark::annotation).toList();
    }

    private void add(Kind kind, String layer, List<Column> columns, List<Mark> marks) {
        List<Column> all = columns.isEmpty() ? List.of(new Column(Content.NOTHING, "", "")) : columns;
        Map<Unit, List<AnnotationData>> rows = new HashMap<>();
        for (Mark mark : marks) {
            mark.units().forEach(unit -> rows.computeIfAbsent(unit, key -> new ArrayList<>()).add(mark.annotation()));
            checkNames(mark.annotation());
        }
        layers.put(new TsvLayer(kind, written(layer), layers.size(), all), rows);
    }

    private void checkNames(AnnotationData annotation) {
        if (!name(annotation.layer()).equals(annotation.layer())
                || annotation.features().keySet().stream().anyMatch(name -> !feature(name).equals(name))) {
            lost(annotation, "name");
        }
        if (annotation.features().values().stream().anyMatch(values -> values.size() > 1)) {
            lost(annotation, "several");
        }
    }

    void write() throws IOException {
        out.write(TsvFile.FORMAT + ".3\n");
        for (TsvLayer layer : layers.keySet()) {
            out.write(new TsvLayer(layer.kind(), layer.name(), 0, layer.columns().stream().map(column -> new Column(
                    column.content(), feature(column.name()), column.type())).toList()).line() + '\n');
        }
        out.write('\n');
        for (int i = 0; i < units.sentences(); i++) {
            out.write('\n');
            String id = sentenceIds.get(units.range(i));
            if (id != null) {
                out.write("#Sentence.id=" + TsvEscapes.text(id) + '\n');
            }
            for (String line : units.text(i).split("\n", -1)) {
                out.write("#Text=" + TsvEscapes.text(line) + '\n');
            }
            for (Unit unit : units.rows(i)) {
                writeRow(unit);
            }
        }
    }

    private void writeRow(Unit unit) throws IOException {
        out.write(units.id(unit) + '\t' + unit.range().begin() + '-' + unit.range().end() + '\t'
                + unit.range().covered(document.text()) + '\t');
        for (Map.Entry<TsvLayer, Map<Unit, List<AnnotationData>>> layer : layers.entrySet()) {
            List<AnnotationData> there = layer.getValue().getOrDefault(unit, List.of());
            for (Column column : layer.getKey().columns()) {
                if (there.isEmpty()) {
                    out.write(NONE);
                }
                for (int i = 0; i < there.size(); i++) {
                    out.write(i == 0 ? "" : "|");
                    out.write(cell(layer.getKey(), column, there.get(i)));
                }
                out.write('\t');
            }
        }
        out.write('\n');
    }

    private String cell(TsvLayer layer, Column column, AnnotationData annotation) {
        return switch (column.content()) {
            case NOTHING -> NO_VALUE + number(annotation.id());
            case VALUE -> value(annotation, isLabel(layer, column)
                    ? Layer.TAG : column.name()) + number(annotation.id());
            case SLOT_ROLES -> {
                List<Member> members = members(column, annotation);
                yield (members.isEmpty() ? NONE : members.stream().map(member -> member.role().isEmpty() ? NO_VALUE
                        : TsvEscapes.value(member.role())).collect(Collectors.joining(";"))) + number(annotation.id());
            }
            case SLOT_TARGETS -> {
                List<Member> members = members(column, annotation);
                yield members.isEmpty() ? NO_VALUE : members.stream().map(member -> units.id(plan.mark(
                        member.annotation()).first()) + number(member.annotation())).collect(Collectors.joining(";"));
            }
            case SOURCE -> source((RelationData) annotation);
            case CHAIN_LINK -> value(annotation, TsvLayer.CHAIN_LINK) + "->" + plan.chainPlace(annotation.id())[0] + '-'
                    + plan.chainPlace(annotation.id())[1];
            case CHAIN_TYPE -> value(annotation, Layer.TAG) + '[' + plan.chainPlace(annotation.id())[0] + ']';
        };
    }

    private static boolean isLabel(TsvLayer layer, Column column) {
        return column.name().equals(TsvLayer.label(layer.name())) && !layer.hasTag();
    }

    private List<Member> members(Column column, AnnotationData annotation) {
        if (annotation instanceof GroupData group) {
            return plan.slots(group, false);
        }
        GroupData slots = plan.mark(annotation.id()).slots().get(column.name());
        return slots == null ? List.of() : plan.slots(slots, true);
    }

    private String source(RelationData relation) {
        int source = plan.number(relation.source());
        int target = plan.number(relation.target());
        return units.id(plan.mark(relation.source()).first())
                + (source + target > 0 ? "[" + source + '_' + target + ']' : "");
    }

    private static String value(AnnotationData annotation, String feature) {
        return annotation.feature(feature).filter(value -> !value.isEmpty()).map(TsvEscapes::value).orElse(NO_VALUE);
    }

    private String number(AnnotationId id) {
        int number = plan.number(id);
        return number == 0 ? "" : "[" + number + ']';
    }

    /** A layer's name as the file has it. */
    private String written(String layer) {
        return layer.equals(TsvLayer.ANY) || layer.indexOf('.') >= 0 ? name(layer) : prefix + name(layer);
    }

    private static String name(String name) {
        return name.replace('|', '_').replace('\t', '_').replace('\r', '_').replace('\n', '_');
    }

    /**
     * A feature's name, which would be taken for something else with a bar, or with the marks of slots and relations.
     */
    private static String feature(String name) {
        String plain = name(name);
        return plain.startsWith("ROLE_") || plain.startsWith("BT_") ? plain.replaceFirst("_", "-") : plain;
    }

    private void lost(AnnotationData annotation, String key) {
        losses.lost(document.document(), annotation, MESSAGES.text(key));
    }
}
