/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationData;
import org.isnad.model.SpanData;
import org.isnad.text.message.MessageBundle;

/** Names changes for people: by what is done, how often, and the tag, layer or name that all steps have in common. */
final class ChangeLabel {

    private static final MessageBundle MESSAGES = MessageBundle.beside(ChangeLabel.class);
    private static final int LONGEST_NAME = 40;

    /** What is done to an object; the names choose the words. */
    private enum Deed {
        MARK, ADD, CHANGE, REMOVE;

        static Deed of(ObjectChange<?> step) {
            if (step.before() == null) {
                return step.after() instanceof SpanData ? MARK : ADD;
            }
            return step.after() == null ? REMOVE : CHANGE;
        }
    }

    private ChangeLabel() {
    }

    static String of(Change change, Locale locale) {
        List<ObjectChange<?>> steps = change.steps();
        Set<Deed> deeds = common(steps, Deed::of);
        Set<String> names = common(steps, ChangeLabel::name);
        if (names.size() > 1) {
            names = common(steps, ChangeLabel::kind);
        }
        return deeds.size() == 1 && names.size() == 1
                ? MESSAGES.text(locale, "label." + deeds.iterator().next(), names.iterator().next(), steps.size())
                : MESSAGES.text(locale, "label.VARIOUS", steps.size());
    }

    private static <T> Set<T> common(List<ObjectChange<?>> steps, Function<ObjectChange<?>, T> property) {
        return steps.stream().map(property).collect(Collectors.toSet());
    }

    private static String name(ObjectChange<?> step) {
        return switch (step) {
            case AnnotationChange annotation -> tag(annotation.subject());
            case DocumentChange document -> shortened(document.subject().title());
            case TextChange text -> shortened(text.subject().title());
            case EntityChange entity -> shortened(entity.subject().name());
            case ClaimChange claim -> shortened(claim.subject().text());
            case ClaimRelationChange relation -> relation.subject().type().name();
        };
    }

    private static String tag(AnnotationData annotation) {
        return annotation.tag().filter(tag -> !tag.isBlank()).orElse(annotation.layer());
    }

    /** What steps have in common whose names differ: the layer, or the kind of object in the field's words. */
    private static String kind(ObjectChange<?> step) {
        return switch (step) {
            case AnnotationChange annotation -> annotation.subject().layer();
            case DocumentChange document -> "Document";
            case TextChange text -> "Document";
            case EntityChange entity -> "Entity";
            case ClaimChange claim -> "Claim";
            case ClaimRelationChange relation -> "ClaimRelation";
        };
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
