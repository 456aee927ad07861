/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.List;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Role;
import org.isnad.tagset.check.Checked;
import org.isnad.text.TextRange;

/** An annotation of a project as the tagset's checks see it. */
record CheckedAnnotation(AnnotationData annotation) implements Checked {

    @Override
    public AnnotationId id() {
        return annotation.id();
    }

    @Override
    public String layer() {
        return annotation.layer();
    }

    @Override
    public Iterable<String> features() {
        return annotation.features().keySet();
    }

    @Override
    public List<String> values(String feature) {
        return annotation.features().getOrDefault(feature, List.of());
    }

    @Override
    public List<TextRange> ranges() {
        return annotation instanceof SpanData span ? span.ranges() : List.of();
    }

    @Override
    public List<Member> members() {
        return switch (annotation) {
            case GroupData group -> group.members().stream()
                    .map(member -> new Member(member.role(), member.annotation())).toList();
            case RelationData relation -> List.of(new Member(Role.SOURCE, relation.source()),
                    new Member(Role.TARGET, relation.target()));
            case SpanData span -> List.of();
            case DocumentAnnotationData document -> List.of();
        };
    }
}
