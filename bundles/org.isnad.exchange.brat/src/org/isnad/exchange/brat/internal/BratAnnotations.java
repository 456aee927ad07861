/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.brat.internal.AnnFile.Argument;
import org.isnad.exchange.brat.internal.AnnFile.Detail;
import org.isnad.exchange.brat.internal.AnnFile.Link;
import org.isnad.exchange.brat.internal.AnnFile.TextBound;
import org.isnad.exchange.brat.internal.BratNames.Kind;
import org.isnad.model.AnnotationId;
import org.isnad.model.Features;
import org.isnad.model.Member;
import org.isnad.model.schema.Layer;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Makes annotations of an {@code .ann} file's lines; what cannot be one is a notice with its line. */
final class BratAnnotations {

    private static final MessageBundle MESSAGES = MessageBundle.beside(BratAnnotations.class);

    private final String text;
    private final BratNames names;
    private final AnnotationDrafts drafts;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, AnnotationId> made = new HashMap<>();
    private AnnFile file;
    private Optional<OffsetUnit> unit = Optional.empty();

    BratAnnotations(String text, BratNames names, AnnotationDrafts drafts) {
        this.text = text;
        this.names = names;
        this.drafts = drafts;
    }

    /** What the offsets turned out to count; empty before anything was read, and if there are none. */
    Optional<OffsetUnit> unit() {
        return unit;
    }

    List<Notice> notices() {
        return notices;
    }

    /** @param mark whether the text's file began with a byte order mark */
    void read(String annotations, boolean mark) {
        file = new AnnFile(annotations, (line, content) -> notice(line, "line", content));
        CountedText counted = CountedText.of(text, mark, file.textBounds());
        if (!file.textBounds().isEmpty()) {
            unit = Optional.of(counted.unit());
        }
        Set<String> madeTriggers = madeTriggers();
        file.textBounds().stream().filter(bound -> !madeTriggers.contains(bound.id()))
                .forEach(bound -> span(bound, counted));
        events();
        file.equivalences().forEach(link -> group(link, Kind.EQUIVALENCE));
        file.relations().forEach(this::relation);
        file.detailsOfNothing().forEach((id, line) -> notice(line, "nothing", id));
    }

    /** Those that are there because events must have one. */
    private Set<String> madeTriggers() {
        Set<String> triggers = new HashSet<>();
        for (Link event : file.events()) {
            if (own(event.id()).getOrDefault(OwnNote.TRIGGER, List.of()).contains(OwnNote.MADE)) {
                triggers.add(event.arguments().getFirst().id());
            }
        }
        return triggers;
    }

    private void span(TextBound bound, CountedText counted) {
        List<TextRange> ranges;
        try {
            ranges = BratText.joined(text, bound.ranges().stream().map(counted::range).sorted().toList());
        } catch (IndexOutOfBoundsException | SplitCharacterException e) {
            notice(bound.line(), "outside", bound.id());
            return;
        }
        if (counted.isMisfit(bound)) {
            notice(bound.line(), "misfit", bound.id(), bound.text());
        }
        make(bound.line(), bound.id(), draft -> draft.span(ranges), Kind.SPAN, bound.type());
    }

    /**
     * Events may be parts of others that stand before them, but not of themselves: an argument that leads back is
     * named.
     */
    private void events() {
        Map<String, Link> open = new LinkedHashMap<>();
        file.events().forEach(event -> open.put(event.id(), event));
        for (Link event : file.events()) {
            SequencedMap<String, Link> path = new LinkedHashMap<>();
            for (Link at = event; at != null; at = path.isEmpty() ? null : path.sequencedValues().getLast()) {
                path.put(at.id(), at);
                Optional<Link> part = at.arguments().stream().map(argument -> open.get(argument.id()))
                        .filter(other -> other != null && !path.containsKey(other.id())).findFirst();
                if (part.isPresent()) {
                    path.put(part.get().id(), part.get());
                } else {
                    path.remove(at.id());
                    if (open.remove(at.id()) != null) {
                        group(at, Kind.EVENT);
                    }
                }
            }
        }
    }

    private void group(Link link, Kind kind) {
        Map<String, List<String>> own = own(link.id());
        List<Argument> arguments = own.containsKey(OwnNote.TRIGGER)
                ? link.arguments().subList(1, link.arguments().size())
                : link.arguments();
        List<String> roles = roles(arguments, own.getOrDefault(OwnNote.ROLES, List.of()));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            AnnotationId member = made.get(arguments.get(i).id());
            if (member == null) {
                notice(link.line(), "missing", link.type(), arguments.get(i).id());
            } else {
                members.add(new Member(roles.get(i), member));
            }
        }
        if (!members.isEmpty()) {
            make(link.line(), link.id(), draft -> draft.group(members), kind, link.type());
        }
    }

    /** @param kept the roles that names of brat could not tell; those of the arguments after the trigger */
    private static List<String> roles(List<Argument> arguments, List<String> kept) {
        List<String> roles = new ArrayList<>(BratRoles.read(arguments.stream().map(Argument::role).toList()));
        int triggers = roles.size() - kept.size();
        for (int i = 0; i < kept.size() && triggers >= 0; i++) {
            roles.set(triggers + i, kept.get(i).replaceFirst("^=", ""));
        }
        return roles;
    }

    private void relation(Link link) {
        AnnotationId source = made.get(link.arguments().getFirst().id());
        AnnotationId target = made.get(link.arguments().getLast().id());
        if (source == null || target == null) {
            notice(link.line(), "missing", link.id(), source == null ? link.arguments().getFirst().id()
                    : link.arguments().getLast().id());
            return;
        }
        make(link.line(), link.id(), draft -> {
            for (Argument argument : link.arguments()) {
                String usual = argument == link.arguments().getFirst() ? "Arg1" : "Arg2";
                draft.feature(usual, argument.role().equals(usual) ? "" : argument.role());
            }
            return draft.relation(source, target);
        }, Kind.RELATION, link.type());
    }

    /** The last step of a draft. */
    private interface Making {
        AnnotationId make(AnnotationDrafts.Draft draft);
    }

    private void make(int line, String id, Making making, Kind kind, String type) {
        try {
            Map<String, List<String>> own = own(id);
            BratNames.Name name = names.name(kind, type);
            AnnotationDrafts.Draft draft;
            if (own.containsKey(OwnNote.LAYER)) {
                draft = drafts.draft(own.get(OwnNote.LAYER).getFirst());
                own.getOrDefault(Layer.TAG, List.of()).forEach(draft::tag);
            } else {
                draft = drafts.draft(name.layer()).tag(name.tag());
            }
            own.forEach((key, values) -> {
                if (key.startsWith(OwnNote.FEATURE)) {
                    values.forEach(value -> draft.feature(key.substring(OwnNote.FEATURE.length()), value));
                }
            });
            for (Detail detail : id.isEmpty() ? List.<Detail>of() : file.details(id)) {
                if (detail.name().equals(BratLines.COMMENT)) {
                    draft.comment(detail.value());
                } else if (!detail.name().equals(OwnNote.TYPE) || OwnNote.parse(detail.value()).isEmpty()) {
                    draft.feature(detail.name(), detail.value());
                }
            }
            AnnotationId annotation = making.make(draft);
            if (!id.isEmpty()) {
                made.put(id, annotation);
            }
        } catch (IllegalArgumentException e) {
            // a span of no place, a relation to itself, or a character that cannot be stored
            notice(line, "impossible", id.isEmpty() ? type : id, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, List<String>> own(String id) {
        for (Detail detail : file.details(id)) {
            Optional<Features> own = detail.name().equals(OwnNote.TYPE) ? OwnNote.parse(detail.value())
                    : Optional.empty();
            if (own.isPresent()) {
                return own.get().asMap();
            }
        }
        return Map.of();
    }

    private void notice(int line, String key, Object... arguments) {
        notices.add(new Notice(line, 0, MESSAGES.text(key, arguments)));
    }
}
