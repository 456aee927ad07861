/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.edits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;

/**
 * Makes the change that does the same to several annotations of a document. Those of others, and those that are as
 * wanted already, are left out; empty where nothing is left.
 */
public final class AnnotationEdits {

    private final DocumentId document;
    private final Clock clock;

    public AnnotationEdits(DocumentId document, Clock clock) {
        this.document = document;
        this.clock = clock;
    }

    /** What all of them can be turned into: spans into any span; what connects others has the roles of its layer. */
    public static List<TagChoice> choices(List<Target> targets, Tagset tagset) {
        if (targets.stream().allMatch(target -> target.annotation().kind() == AnnotationData.Kind.SPAN)) {
            return TagChoice.of(tagset, Layer.Kind.SPAN);
        }
        List<String> layers = targets.stream().map(target -> target.annotation().layer()).distinct().toList();
        return layers.size() == 1 ? tagset.layer(layers.getFirst()).map(TagChoice::of).orElse(List.of()) : List.of();
    }

    /** Gives all of them the values; none take the feature away. */
    public Optional<Change> feature(List<Target> targets, String name, List<String> values) {
        Instant now = clock.instant();
        return each(targets, annotation -> annotation.features().getOrDefault(name, List.of()).equals(values)
                ? annotation : annotation.withFeature(name, values, now));
    }

    /** Gives each of them the values beside those that it has. */
    public Optional<Change> more(List<Target> targets, String name, List<String> values) {
        Instant now = clock.instant();
        return each(targets, annotation -> {
            List<String> before = annotation.features().getOrDefault(name, List.of());
            List<String> all = Stream.concat(before.stream(), values.stream()).distinct().toList();
            return all.equals(before) ? annotation : annotation.withFeature(name, all, now);
        });
    }

    /** Gives all of them the remark; empty for none. */
    public Optional<Change> comment(List<Target> targets, String comment) {
        Instant now = clock.instant();
        return each(targets, annotation -> annotation.comment().equals(comment) ? annotation
                : annotation.withComment(comment, now));
    }

    /** Makes them what was chosen. In the same layer the other features stay; another layer has its own defaults. */
    public Optional<Change> retag(List<Target> targets, TagChoice choice) {
        Instant now = clock.instant();
        List<String> tag = choice.tag().isPresent() ? List.of(choice.tagName()) : List.of();
        return each(targets, annotation -> {
            if (!annotation.layer().equals(choice.layer().name())) {
                // The time is set by the feature that is set last.
                return annotation.described(choice.layer().name(), choice.layer().defaults()).withFeature(Layer.TAG, tag, now);
            }
            return annotation.tag().orElse("").equals(choice.tagName()) ? annotation
                    : annotation.withFeature(Layer.TAG, tag, now);
        });
    }

    /** Puts one member of a group in another place. */
    public Optional<Change> move(Target group, int from, int to) {
        if (!group.own() || !(group.annotation() instanceof GroupData data) || to < 0
                || to >= data.members().size()) {
            return Optional.empty();
        }
        List<Member> members = new ArrayList<>(data.members());
        members.add(to, members.remove(from));
        return Optional.of(new AnnotationChange(document, group.annotator(), data,
                data.withMembers(members, clock.instant())));
    }

    private Optional<Change> each(List<Target> targets, UnaryOperator<AnnotationData> edit) {
        List<Change> changes = new ArrayList<>();
        for (Target target : targets) {
            AnnotationData after = edit.apply(target.annotation());
            if (target.own() && after != target.annotation()) {
                changes.add(new AnnotationChange(document, target.annotator(), target.annotation(), decided(after)));
            }
        }
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(changes.size() == 1 ? changes.getFirst() : new ChangeList(changes));
    }

    /** Who edits a suggestion has decided on it. */
    private static AnnotationData decided(AnnotationData edited) {
        return edited.origin().kind() == Origin.Kind.SUGGESTED
                ? edited.withOrigin(edited.origin().accepted(), edited.time()) : edited;
    }
}
