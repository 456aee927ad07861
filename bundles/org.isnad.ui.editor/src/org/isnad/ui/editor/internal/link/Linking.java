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
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.ClaimRelation;
import org.isnad.model.GroupData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Role;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.link.LinkMode.Source;

/**
 * Links two annotations by keyboard: the current one is the source, another one is picked, and where the tagset allows
 * several ways one is asked for. A link that somebody made before can be turned into another one.
 */
public final class Linking {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Linking.class);

    private final LinkDesk desk;

    Linking(LinkDesk desk) {
        this.desk = desk;
    }

    /** Begins with the current annotation; once begun, links to the one that is current by then. */
    public void link() {
        if (desk.mode().isOn()) {
            desk.canvas().current().id().filter(id -> !isSource(id)).ifPresentOrElse(this::take,
                    () -> desk.hint("hint.chooseTarget", sourceName()));
            return;
        }
        Optional<AnnotationData> current = desk.current();
        if (current.isEmpty()) {
            desk.hintNoCurrent();
        } else if (desk.mayChange(current.get())) {
            AnnotationId id = current.get().id();
            desk.canvas().current().set(id);
            desk.mode().start(new Source(desk.document(), desk.links().shown().annotator(id).orElseThrow(), id,
                    desk.words().covered(id)), null);
            desk.hint("hint.chooseTarget", sourceName());
        }
    }

    private boolean isSource(AnnotationId id) {
        return desk.mode().source().filter(source -> source.id().equals(id)).isPresent();
    }

    private String sourceName() {
        return desk.mode().source().map(source -> desk.words().name(source.id())).orElse("");
    }

    /** Links the source to an annotation of this document. */
    void take(AnnotationId targetId) {
        Source source = desk.mode().source().orElseThrow();
        Optional<AnnotationData> from = desk.links().shown().annotation(source.id());
        Optional<AnnotationData> to = desk.links().shown().annotation(targetId);
        if (!source.document().equals(desk.document())) {
            to.filter(desk::mayChange).ifPresent(target -> chooseOfClaims(source, targetId));
        } else if (from.isEmpty() || to.isEmpty()) {
            desk.mode().leave();
            desk.hint("hint.sourceGone");
        } else if (desk.mayChange(to.get())) {
            choose(from.get(), to.get(), () -> desk.mode().source().filter(source::equals).map(Source::annotator));
        }
    }

    /** Links two annotations of this document without the mode, by the same rules. */
    void link(AnnotationId sourceId, AnnotationId targetId) {
        Optional<AnnotationData> from = desk.links().shown().annotation(sourceId);
        Optional<AnnotationData> to = desk.links().shown().annotation(targetId);
        if (from.isPresent() && to.isPresent() && desk.mayChange(from.get()) && desk.mayChange(to.get())) {
            choose(from.get(), to.get(), () -> desk.links().shown().annotator(sourceId));
        }
    }

    /** @param whose the annotator of the link; none if there is nothing to be linked any more */
    private void choose(AnnotationData from, AnnotationData to, Supplier<Optional<Annotator>> whose) {
        List<LinkChoice> choices = desk.links().rules().choices(from, to);
        if (choices.isEmpty()) {
            desk.say(obstacle(from, to));
        } else if (choices.size() == 1) {
            make(choices.getFirst(), to.id(), whose);
        } else {
            desk.ask(MESSAGES.text("ask.kind"), choices.stream().map(this::way).toList(), to.id(),
                    index -> make(choices.get(index), to.id(), whose));
        }
    }

    /** Annotations of two documents are linked by the claims that they make. */
    private void chooseOfClaims(Source source, AnnotationId target) {
        List<ClaimRelation.Type> types = List.of(ClaimRelation.Type.values());
        desk.ask(MESSAGES.text("ask.claims"), types.stream().map(type -> new ChoicePopup.Way("",
                MESSAGES.text("claims." + type.name()))).toList(), target, index -> {
                    if (desk.mode().source().filter(source::equals).isPresent()) {
                        desk.mode().leave();
                        desk.relateClaims(source, target, types.get(index));
                    }
                });
    }

    private String obstacle(AnnotationData from, AnnotationData to) {
        Optional<Role> full = desk.links().rules().fullRole(from, to);
        return full.isPresent() ? MESSAGES.text("hint.full", full.get().label().in(locale()), full.get().most())
                : MESSAGES.text("hint.notAllowed", desk.words().kind(from), desk.words().kind(to));
    }

    private ChoicePopup.Way way(LinkChoice choice) {
        return new ChoicePopup.Way(choice.key(), sentence(choice));
    }

    private String sentence(LinkChoice choice) {
        LinkWords words = desk.words();
        return switch (choice) {
            case LinkChoice.Relate way -> MESSAGES.text("way.relate", way.label(locale()), words.name(way.from()),
                    words.name(way.to()));
            case LinkChoice.Found way -> MESSAGES.text("way.found", way.label(locale()),
                    way.firstRole().label().in(locale()), way.secondRole().label().in(locale()));
            case LinkChoice.Join way -> MESSAGES.text("way.join", words.name(way.member()),
                    way.role().label().in(locale()), words.name(way.group().id()));
        };
    }

    private void make(LinkChoice choice, AnnotationId target, Supplier<Optional<Annotator>> whose) {
        Optional<Annotator> annotator = whose.get();
        if (annotator.isEmpty()) {
            return;
        }
        AnnotationChange change = desk.edits().link(annotator.get(), choice);
        String step = switch (choice) {
            case LinkChoice.Relate way -> "step.relate";
            case LinkChoice.Found way -> "step.group";
            case LinkChoice.Join way -> "step.join";
        };
        String subject = choice instanceof LinkChoice.Join way && !way.role().name().isEmpty()
                ? way.role().label().in(locale()) : choice.label(locale());
        desk.mode().leave();
        if (desk.apply(step, subject, change)) {
            desk.canvas().current().set(target);
            desk.say(made(change.after()));
        }
    }

    /** What there is now, and what is still missing. */
    private String made(AnnotationData link) {
        return link instanceof GroupData group ? made(desk, group) : desk.words().describe(link);
    }

    static String made(LinkDesk desk, GroupData group) {
        List<Role> missing = desk.links().rules().missing(group);
        String what = desk.words().describe(group);
        return missing.isEmpty() ? what : MESSAGES.text("hint.missing", what, LinkWords.list(
                missing.stream().map(role -> role.label().in(locale())).toList()));
    }

    private static Locale locale() {
        return MessageBundle.userLocale();
    }
}
