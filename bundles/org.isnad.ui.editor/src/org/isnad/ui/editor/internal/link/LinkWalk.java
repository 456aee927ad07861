/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.change.Change;
import org.isnad.text.message.MessageBundle;

/** Walks along the relations and groups of the current annotation, and changes or removes them. */
public final class LinkWalk {

    private static final MessageBundle MESSAGES = MessageBundle.beside(LinkWalk.class);

    private final LinkDesk desk;
    /** The annotation whose links are walked, and the one that was reached. */
    private AnnotationId base;
    private AnnotationId reached;

    LinkWalk(LinkDesk desk) {
        this.desk = desk;
    }

    /** Makes the next relation or group of the current annotation the current one; after the last comes the first. */
    public void next(boolean forward) {
        Optional<AnnotationData> current = desk.current();
        if (current.isEmpty()) {
            desk.hintNoCurrent();
            return;
        }
        AnnotationId id = current.get().id();
        boolean goesOn = id.equals(reached) && base != null;
        List<ShownLink> links = desk.links().shown().of(goesOn ? base : id);
        if (links.isEmpty()) {
            desk.hintNoLink();
            return;
        }
        int at = goesOn ? indexOf(links, id) : -1;
        int next = at < 0 ? forward ? 0 : links.size() - 1
                : Math.floorMod(at + (forward ? 1 : -1), links.size());
        base = goesOn ? base : id;
        show(links.get(next));
    }

    private static int indexOf(List<ShownLink> links, AnnotationId id) {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void show(ShownLink link) {
        if (desk.show(link.id())) {
            reached = link.id();
            desk.say(desk.words().describe(link.data()));
        }
    }

    /** Goes to the other end of the current link, or of the first one of the current annotation; in a group to the next
     * member, again and again. */
    public void farEnd() {
        Optional<AnnotationData> current = desk.current();
        Optional<ShownLink> link = current.flatMap(data -> link(data.id()));
        if (current.isPresent() && link.isEmpty()) {
            Optional<RelationData> outwards = desk.links().elsewhereOf(current.get().id()).stream().findFirst();
            if (outwards.isPresent()) {
                AnnotationId far = other(outwards.get(), current.get().id());
                desk.links().elsewhere(far).ifPresent(desk::showElsewhere);
                return;
            }
        }
        if (current.isEmpty() || link.isEmpty()) {
            if (current.isEmpty()) {
                desk.hintNoCurrent();
            } else {
                desk.hintNoLink();
            }
            return;
        }
        AnnotationId from = current.get().id().equals(link.get().id()) ? base : current.get().id();
        farEnd(link.get(), other(link.get().data(), from));
    }

    /** Goes to an end of a link; from there the same link leads on. */
    public void farEnd(ShownLink link, AnnotationId end) {
        if (desk.links().elsewhere(end).isPresent()) {
            desk.showElsewhere(desk.links().elsewhere(end).get());
            return;
        }
        if (desk.show(end)) {
            reached = link.id();
            base = end;
            desk.say(desk.words().describe(link.data()));
        }
    }

    /** The link to walk along: the current one, the one that was walked last, or the first. */
    private Optional<ShownLink> link(AnnotationId current) {
        Optional<ShownLink> itself = desk.links().shown().find(current).filter(link -> !current.equals(base));
        if (itself.isPresent()) {
            return itself;
        }
        List<ShownLink> links = desk.links().shown().of(current);
        return links.stream().filter(link -> link.id().equals(reached)).findFirst()
                .or(() -> links.stream().findFirst());
    }

    private static AnnotationId other(AnnotationData link, AnnotationId from) {
        if (link instanceof RelationData relation) {
            return relation.target().equals(from) ? relation.source() : relation.target();
        }
        List<AnnotationId> members = ((GroupData) link).members().stream().map(Member::annotation).toList();
        return members.get((members.indexOf(from) + 1) % members.size());
    }

    /** Gives the current relation another kind, or turns it round; a group is gone on with. */
    public void change(Grouping grouping) {
        Optional<AnnotationData> current = desk.current();
        if (current.orElse(null) instanceof RelationData relation && desk.mayChange(relation)) {
            change(relation);
        } else {
            grouping.group();
        }
    }

    private void change(RelationData relation) {
        Optional<AnnotationData> source = desk.links().shown().annotation(relation.source());
        Optional<AnnotationData> target = desk.links().shown().annotation(relation.target());
        if (source.isEmpty() || target.isEmpty()) {
            desk.hint("hint.sourceGone");
            return;
        }
        List<LinkChoice.Relate> ways = desk.links().rules().relations(source.get(), target.get());
        if (ways.isEmpty()) {
            desk.hint("hint.noOther", desk.words().kind(relation));
            return;
        }
        LinkWords words = desk.words();
        desk.ask(MESSAGES.text("ask.kind"), ways.stream().map(way -> new ChoicePopup.Way(way.key(),
                MESSAGES.text("way.relate", way.label(locale()), words.name(way.from()), words.name(way.to()))))
                .toList(), relation.id(), index -> {
                    Annotator annotator = desk.links().shown().annotator(relation.id()).orElseThrow();
                    LinkChoice.Relate way = ways.get(index);
                    desk.apply("step.change", words.kind(relation), desk.edits().relate(annotator, relation, way));
                });
    }

    /** @return false if the current annotation is no relation or group, and so nothing was done */
    public boolean delete() {
        Optional<ShownLink> link = desk.canvas().current().id().filter(desk.links()::isShown)
                .flatMap(desk.links().shown()::find);
        if (link.isPresent() && desk.mayChange(link.get().data())) {
            Change gone = desk.edits().remove(link.get().id(), desk.links().shown()).orElseThrow();
            if (desk.apply("step.delete", desk.words().kind(link.get().data()), gone)) {
                // Whoever came along its links goes on from there.
                boolean walked = link.get().id().equals(reached) && base != null && desk.links().isShown(base);
                desk.canvas().current().set(walked ? base : null);
                reached = null;
                desk.say("");
            }
        }
        return link.isPresent();
    }

    private static Locale locale() {
        return MessageBundle.userLocale();
    }
}
