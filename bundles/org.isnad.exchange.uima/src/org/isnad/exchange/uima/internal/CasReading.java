/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.AnnotationDrafts.Draft;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.LabelsSeen.LayerSeen;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.support.Titles;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.model.schema.Layer;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Turns one CAS into a document. What names something that cannot be read is not read either, and named. */
final class CasReading {

    /** A language that is not known, as UIMA says it. */
    private static final String NO_LANGUAGE = "x-unspecified";

    /** The features that say where a span is. */
    private static final Set<String> SPAN_PARTS = Set.of(Cas.BEGIN, Cas.END, "next", "parts");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final MessageBundle MESSAGES = MessageBundle.beside(CasReading.class);

    private final Cas cas;
    private final FeatureStructure sofa;
    private final String text;
    private final Map<FeatureStructure, Part> parts = new LinkedHashMap<>();
    private final Map<String, AnnotationId> ids = new HashMap<>();
    /** From the begin to the end of each span. */
    private final Map<String, TextRange> places = new HashMap<>();
    /** What layers are called, by the names of their types. */
    private final Map<String, String> layers = new HashMap<>();
    private final Set<AnnotationId> taken = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    /** The ids of what connects others, whether it is made yet or not. */
    private final Set<String> connectable = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final AnnotationDrafts drafts;
    private final LabelsSeen labels;
    private final FeatureValues values;
    private final List<Notice> notices = new ArrayList<>();

    /** @param sofa the view that is read */
    CasReading(Cas cas, FeatureStructure sofa, TypeSystem types, ImportSettings settings, LabelsSeen labels) {
        this.cas = cas;
        this.sofa = sofa;
        this.text = sofa.text(Cas.SOFA_STRING);
        this.drafts = settings.drafts("");
        this.labels = labels;
        this.values = new FeatureValues(cas, types, ids, notices);
        Set<String> indexed = cas.members(sofa.id());
        cas.structures().values().forEach(
                structure -> parts.put(structure, Part.of(structure, sofa.id(), indexed.contains(structure.id()))));
        cas.repeated().forEach(again -> notice(again, MESSAGES.text("twice", again.id())));
        chooseDivisions(settings.options().flag("tokens"));
        findAmbiguousNames();
    }

    /** @param stem of the file's name, for a title */
    Imported read(String stem) {
        List<FeatureStructure> others = new ArrayList<>();
        parts.forEach((structure, part) -> {
            if (part == Part.SPAN) {
                TextRange range = range(structure);
                if (range != null) {
                    ids.put(structure.id(), id(structure));
                    places.put(structure.id(), range);
                }
            } else if (part == Part.RELATION || part == Part.GROUP || part == Part.CHAIN || part == Part.DOCUMENT) {
                ids.put(structure.id(), id(structure));
                others.add(structure);
            }
        });
        parts.forEach((structure, part) -> {
            if (part == Part.SPAN && ids.containsKey(structure.id())) {
                span(structure);
            }
        });
        connect(others);
        parts.forEach((structure, part) -> {
            if (part == Part.SPAN && made.contains(structure.id())) {
                slots(structure);
            }
        });
        return document(stem);
    }

    /** Tokens and the like that relations, slots and groups name are spans; the others only on demand. */
    private void chooseDivisions(boolean all) {
        Set<String> named = new HashSet<>();
        boolean divided = !all && parts.containsValue(Part.DIVISION);
        parts.forEach((structure, part) -> {
            if (divided && part != Part.DIVISION && part != Part.OTHER_VIEW && part != Part.NONE) {
                values.references(structure).forEach(other -> named.add(other.id()));
            }
        });
        Map<String, Integer> left = new TreeMap<>();
        parts.replaceAll((structure, part) -> {
            if (part != Part.DIVISION) {
                return part;
            }
            if (all || named.contains(structure.id())) {
                return Part.SPAN;
            }
            left.merge(structure.shortType(), 1, Integer::sum);
            return part;
        });
        left.forEach((type, count) -> notices.add(new Notice(0, 0, MESSAGES.text("division", type, count))));
        Map<String, Integer> elsewhere = new TreeMap<>();
        parts.forEach((structure, part) -> {
            if (part == Part.OTHER_VIEW) {
                FeatureStructure view = cas.structures().get(structure.text(Cas.SOFA));
                elsewhere.merge(view == null ? structure.text(Cas.SOFA) : view.text("sofaID"), 1, Integer::sum);
            }
        });
        elsewhere.forEach((view, count) -> notices.add(new Notice(0, 0, MESSAGES.text("view", view, count))));
    }

    private void findAmbiguousNames() {
        Map<String, String> byShort = new HashMap<>();
        parts.forEach((structure, part) -> {
            if (part != Part.NONE && LayerNames.kind(structure.type()).isEmpty()) {
                String other = byShort.putIfAbsent(structure.shortType(), structure.type());
                if (other != null && !other.equals(structure.type())) {
                    ambiguous.add(structure.shortType());
                }
            }
        });
    }

    /** A layer is called as its type without the package, or with it where two types have one name. */
    private String layer(FeatureStructure structure) {
        return layers.computeIfAbsent(structure.type(), type -> findLayer(structure));
    }

    private String findLayer(FeatureStructure structure) {
        String name = structure.shortType();
        if (LayerNames.kind(structure.type()).isPresent()) {
            String layer = SafeXml.storable(LayerNames.decode(name));
            return layer.isEmpty() ? name : layer;
        }
        return ambiguous.contains(name) ? structure.type() : name;
    }

    private AnnotationId id(FeatureStructure structure) {
        String given = structure.text("id");
        if (LayerNames.kind(structure.type()).isPresent() && UUID.matcher(given).matches()) {
            AnnotationId id = AnnotationId.valueOf(given);
            if (taken.add(id)) {
                return id;
            }
        }
        return drafts.newId();
    }

    /** Null if it is no place in the text; that is noticed. */
    private TextRange range(FeatureStructure structure) {
        Optional<Integer> begin = structure.number(Cas.BEGIN);
        Optional<Integer> end = structure.number(Cas.END);
        boolean ok = begin.isPresent() && end.isPresent() && begin.get() <= end.get() && isBorder(begin.get())
                && isBorder(end.get());
        if (!ok) {
            notice(structure, MESSAGES.text("place", structure.text(Cas.BEGIN), structure.text(Cas.END),
                    structure.shortType(), text.length()));
            return null;
        }
        return new TextRange(begin.get(), end.get());
    }

    private boolean isBorder(int offset) {
        return offset <= text.length() && !TextProblems.splitsSurrogatePair(text, offset);
    }

    private void span(FeatureStructure structure) {
        List<TextRange> ranges = new ArrayList<>();
        if (structure.type().startsWith(LayerNames.space(Layer.Kind.SPAN)) && structure.has("parts")) {
            for (FeatureStructure part : cas.named(structure.features().get("parts"))) {
                TextRange range = range(part);
                if (range != null) {
                    ranges.add(range);
                }
            }
            ranges.sort(null);
        }
        boolean apart = ranges.size() > 1;
        for (int i = 1; i < ranges.size(); i++) {
            apart &= ranges.get(i - 1).end() < ranges.get(i).begin();
        }
        if (!apart) {
            ranges = List.of(places.get(structure.id()));
        }
        draft(structure, Layer.Kind.SPAN, SPAN_PARTS).span(ranges);
        made.add(structure.id());
    }

    /** Relations and groups may connect each other; each is made when all that it connects is there. */
    private void connect(List<FeatureStructure> others) {
        List<FeatureStructure> waiting = new ArrayList<>(others);
        others.forEach(structure -> connectable.add(structure.id()));
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            progress = waiting.removeIf(this::connect);
        }
        waiting.forEach(structure -> notice(structure, MESSAGES.text("end", structure.shortType())));
    }

    private boolean connect(FeatureStructure structure) {
        switch (parts.get(structure)) {
            case RELATION -> {
                boolean own = LayerNames.kind(structure.type()).isPresent();
                String from = own ? "source" : Part.source(structure);
                String to = own ? "target" : Part.target(structure);
                if (!made.contains(structure.text(from)) || !made.contains(structure.text(to))) {
                    return false;
                }
                draft(structure, Layer.Kind.RELATION, Set.of(Cas.BEGIN, Cas.END, from, to))
                        .relation(ids.get(structure.text(from)), ids.get(structure.text(to)));
            }
            case GROUP -> {
                return group(structure, cas.ids(structure.features().getOrDefault("members", List.of())),
                        structure.features().getOrDefault("roles", List.of()), Set.of("members", "roles"));
            }
            case CHAIN -> {
                return group(structure, chain(structure), List.of(), Set.of("first"));
            }
            default -> draft(structure, Layer.Kind.DOCUMENT, Set.of()).document();
        }
        made.add(structure.id());
        return true;
    }

    /**
     * Makes a group when its members are made. One that cannot be read takes its role with it, and is noticed.
     *
     * @return whether it is made
     */
    private boolean group(FeatureStructure structure, List<String> named, List<String> roles, Set<String> used) {
        if (named.stream().anyMatch(id -> !made.contains(id) && connectable.contains(id))) {
            return false;
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String role = i < roles.size() ? values.storable(structure, roles.get(i)) : "";
            if (!made.contains(named.get(i))) {
                notice(structure, MESSAGES.text("member", structure.shortType(), named.get(i)));
                continue;
            }
            members.add(new Member(role, ids.get(named.get(i))));
            if (!role.isEmpty()) {
                labels.layer(layer(structure), Layer.Kind.GROUP).role(role);
            }
        }
        draft(structure, Layer.Kind.GROUP, used).group(members);
        made.add(structure.id());
        return true;
    }

    /** The ids of a chain's links; the last may be one that is not there. */
    private List<String> chain(FeatureStructure chain) {
        Set<String> links = new LinkedHashSet<>();
        String link = chain.text("first");
        while (!link.isEmpty() && !cas.isNull(link) && links.add(link)) {
            FeatureStructure there = cas.structures().get(link);
            link = there == null ? "" : there.text("next");
        }
        return List.copyOf(links);
    }

    /** A slot of a span is a relation to what fills it, with the role as its tag, in a layer of the slot's name. */
    private void slots(FeatureStructure host) {
        if (LayerNames.kind(host.type()).isPresent()) {
            return;
        }
        host.features().forEach((feature, named) -> {
            for (FeatureStructure link : values.links(host, feature, named)) {
                if (parts.get(link) == Part.LINK && !made.contains(link.text("target"))) {
                    notice(link, MESSAGES.text("end", link.shortType()));
                } else if (parts.get(link) == Part.LINK) {
                    String layer = layer(host) + '.' + feature;
                    LayerSeen seen = labels.layer(layer, Layer.Kind.RELATION);
                    Draft draft = drafts.draft(layer);
                    values.describe(link, Set.of("target"), "role", draft, seen);
                    draft.relation(ids.get(host.id()), ids.get(link.text("target")));
                }
            }
        });
    }

    private Draft draft(FeatureStructure structure, Layer.Kind kind, Set<String> used) {
        String layer = layer(structure);
        Draft draft = drafts.draft(layer).id(ids.get(structure.id()));
        LayerSeen seen = labels.layer(layer, kind);
        if (LayerNames.kind(structure.type()).isPresent()) {
            values.describeOwn(structure, used, draft, seen);
        } else {
            values.describe(structure, used, FeatureValues.tagFeature(structure), draft, seen);
        }
        return draft;
    }

    private Imported document(String stem) {
        Map<String, String> metadata = new TreeMap<>();
        String title = "";
        String name = "";
        for (FeatureStructure structure : cas.structures().values()) {
            switch (structure.type()) {
                case Part.DOCUMENT_METADATA, Part.DOCUMENT_ANNOTATION -> {
                    title = structure.has("documentTitle") ? structure.text("documentTitle") : title;
                    name = structure.has("documentId") ? structure.text("documentId") : name;
                    String language = structure.text("language");
                    if (!language.isEmpty() && !language.equals(NO_LANGUAGE)) {
                        metadata.putIfAbsent("language", language);
                    }
                    if (structure.has("documentUri")) {
                        metadata.putIfAbsent("uri", structure.text("documentUri"));
                    }
                }
                case Part.METADATUM -> metadata.put(structure.text("name"), structure.text("value"));
                default -> {
                    // is no description of the document
                }
            }
        }
        metadata.replaceAll((key, value) -> values.storable(sofa, value));
        String shown = Titles.visible(title);
        return new Imported(name, shown.isEmpty() ? Titles.of(text, stem) : shown, text, cas.charset(), metadata,
                drafts.isEmpty() ? List.of() : List.of(drafts.said()), Optional.of(OffsetUnit.UTF16), notices);
    }

    private void notice(FeatureStructure structure, String message) {
        notices.add(new Notice(structure.line(), structure.column(), message));
    }
}
