/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.link.LinkMode.Source;

/**
 * Puts a group together by keyboard: begins with the current annotation, or with the current group, takes and leaves out
 * members, and makes it one step at the end. What the roles still lack is said and forbids nothing.
 */
public final class Grouping {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Grouping.class);

    private final LinkDesk desk;

    Grouping(LinkDesk desk) {
        this.desk = desk;
    }

    /** Begins; once begun, makes the group. */
    public void group() {
        if (desk.mode().draft().isPresent()) {
            finish();
            return;
        }
        desk.mode().leave();
        Optional<AnnotationData> current = desk.current();
        if (current.isEmpty()) {
            desk.hintNoCurrent();
        } else if (desk.mayChange(current.get())) {
            begin(current.get());
        }
    }

    private record Beginning(Layer layer, GroupData group) {
    }

    /** A group is gone on with; for a member of one it is asked whether that is meant or a new one. */
    private void begin(AnnotationData current) {
        List<Beginning> ways = new ArrayList<>();
        if (current instanceof GroupData group) {
            desk.links().layer(group).ifPresent(layer -> ways.add(new Beginning(layer, group)));
        } else {
            desk.links().shown().of(current.id()).stream().map(ShownLink::data).filter(GroupData.class::isInstance)
                    .forEach(group -> desk.links().layer(group)
                            .ifPresent(layer -> ways.add(new Beginning(layer, (GroupData) group))));
            desk.links().rules().groupLayers(current).forEach(layer -> ways.add(new Beginning(layer, null)));
        }
        if (ways.isEmpty()) {
            desk.hint("hint.noGroup", desk.words().kind(current));
        } else if (ways.size() == 1) {
            begin(current, ways.getFirst());
        } else {
            desk.ask(MESSAGES.text("ask.group"), ways.stream().map(way -> new ChoicePopup.Way(
                    way.group() == null ? way.layer().key() : "", label(way))).toList(), current.id(),
                    index -> begin(current, ways.get(index)));
        }
    }

    private String label(Beginning way) {
        return way.group() == null ? MESSAGES.text("way.newGroup", way.layer().label().in(locale()))
                : MESSAGES.text("way.sameGroup", desk.words().describe(way.group()));
    }

    private void begin(AnnotationData current, Beginning way) {
        Annotator annotator = desk.links().shown().annotator(current.id()).orElseThrow();
        GroupDraft draft = new GroupDraft(way.layer(), way.group());
        desk.canvas().current().set(current.id());
        desk.mode().start(new Source(desk.document(), annotator, current.id(), ""), draft);
        if (way.group() == null) {
            add(draft, current);
        } else {
            tell(draft);
        }
    }

    /** Takes an annotation into the group that is being put together, or leaves it out again. */
    void toggle(AnnotationId id) {
        GroupDraft draft = desk.mode().draft().orElseThrow();
        Optional<AnnotationData> data = desk.links().shown().annotation(id);
        if (data.isEmpty() || !desk.mayChange(data.get())) {
            return;
        }
        if (draft.holds(id)) {
            draft.remove(id);
            changed(draft);
        } else {
            add(draft, data.get());
        }
    }

    private void add(GroupDraft draft, AnnotationData data) {
        role(draft, data, role -> {
            draft.add(data.id(), role.name());
            changed(draft);
        });
    }

    /** Gives the current member another role, if the tagset has one for it. */
    void changeRole() {
        GroupDraft draft = desk.mode().draft().orElseThrow();
        desk.canvas().current().id().filter(draft::holds).flatMap(desk.links().shown()::annotation)
                .ifPresentOrElse(data -> role(draft, data, role -> {
                    draft.setRole(data.id(), role.name());
                    changed(draft);
                }), () -> desk.hint("hint.noMember"));
    }

    /** Lets the current member change places with its neighbour of the same role. */
    void move(boolean later) {
        GroupDraft draft = desk.mode().draft().orElseThrow();
        desk.canvas().current().id().filter(draft::holds).ifPresentOrElse(id -> {
            draft.move(id, later);
            changed(draft);
        }, () -> desk.hint("hint.noMember"));
    }

    private void role(GroupDraft draft, AnnotationData data, Consumer<Role> answer) {
        List<Role> fitting = LinkRules.roles(draft.layer(), data);
        List<Role> free = fitting.stream().filter(role -> draft.count(role.name()) < role.most()).toList();
        if (isInside(draft, data)) {
            desk.hint("hint.cycle");
        } else if (fitting.isEmpty()) {
            desk.hint("hint.noRole", desk.words().kind(data), draft.layer().label().in(locale()));
        } else if (free.isEmpty()) {
            Role full = fitting.getFirst();
            desk.hint("hint.full", full.label().in(locale()), full.most());
        } else if (free.size() == 1) {
            answer.accept(free.getFirst());
        } else {
            desk.ask(MESSAGES.text("ask.role", desk.words().name(data.id())), free.stream()
                    .map(role -> new ChoicePopup.Way("", role.label().in(locale()))).toList(), data.id(),
                    index -> answer.accept(free.get(index)));
        }
    }

    /** Whether the group that is being changed would be a member of its own member. */
    private boolean isInside(GroupDraft draft, AnnotationData data) {
        return draft.before().filter(group -> desk.links().rules().leadsTo(data, group.id())).isPresent();
    }

    /** The answer to a question may come when the draft is given up already. */
    private void changed(GroupDraft draft) {
        if (desk.mode().draft().filter(draft::equals).isPresent()) {
            desk.mode().changed();
            tell(draft);
        }
    }

    private void tell(GroupDraft draft) {
        String members = LinkWords.list(draft.members().stream()
                .map(member -> desk.words().member(roleLabel(draft, member), member.annotation())).toList());
        desk.hint("hint.grouping", draft.layer().label().in(locale()), members);
    }

    static String roleLabel(GroupDraft draft, Member member) {
        return draft.layer().role(member.role()).map(role -> role.label().in(locale()))
                .orElse(member.role().isEmpty() ? draft.layer().label().in(locale()) : member.role());
    }

    /** Makes the group as it was put together. */
    void finish() {
        GroupDraft draft = desk.mode().draft().orElseThrow();
        Annotator annotator = desk.mode().source().orElseThrow().annotator();
        desk.mode().leave();
        desk.say("");
        if (!draft.isChanged()) {
            return;
        }
        String label = draft.layer().label().in(locale());
        if (draft.members().isEmpty()) {
            desk.edits().remove(draft.before().orElseThrow().id(), desk.links().shown())
                    .ifPresent(gone -> desk.apply("step.delete", label, gone));
        } else if (draft.before().isPresent()) {
            done("step.change", label, desk.edits().members(annotator, draft.before().get(), draft.members()));
        } else {
            done("step.group", label, desk.edits().group(annotator, draft.layer(), draft.members()));
        }
    }

    private void done(String step, String label, AnnotationChange change) {
        if (desk.apply(step, label, change)) {
            desk.canvas().current().set(change.after().id());
            desk.say(Linking.made(desk, (GroupData) change.after()));
        }
    }

    private static Locale locale() {
        return MessageBundle.userLocale();
    }
}
