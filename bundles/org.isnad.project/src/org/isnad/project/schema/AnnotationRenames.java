/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.Project;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.SchemaRename.Kind;

/**
 * Renames layers, features, values and roles in annotations. All renames take place at once, so that two names can be
 * swapped. Nothing is dropped: where a name is taken already, the values come together. Who made an annotation and when
 * stays, for the annotation says what it said.
 */
public final class AnnotationRenames {

    private final List<SchemaRename> renames;
    private final Map<SchemaRename, Integer> counts = new HashMap<>();

    private AnnotationRenames(List<SchemaRename> renames) {
        this.renames = List.copyOf(renames);
    }

    /**
     * Looks at all annotations of all annotators. For any thread but the one that changes the project.
     *
     * @param cancelled asked between documents
     * @throws CancellationException if the answer was yes
     */
    public static RenamePlan plan(Project project, List<SchemaRename> renames, BooleanSupplier cancelled)
            throws Exception {
        AnnotationRenames work = new AnnotationRenames(renames);
        List<Change> changes = new ArrayList<>();
        int documents = 0;
        for (Document document : project.documents()) {
            int before = changes.size();
            for (Annotator annotator : project.annotators(document.id())) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                for (AnnotationData annotation : project.read(
                        () -> project.annotations(document.id(), annotator).annotations())) {
                    AnnotationData after = work.renamed(annotation);
                    if (!after.equals(annotation)) {
                        changes.add(new AnnotationChange(document.id(), annotator, annotation, after));
                    }
                }
            }
            documents += changes.size() > before ? 1 : 0;
        }
        return new RenamePlan(new ChangeList(changes), changes.size(), documents, work.counts);
    }

    /** The annotation after the renames; an equal one if they do not concern it. */
    public static AnnotationData apply(List<SchemaRename> renames, AnnotationData annotation) {
        return new AnnotationRenames(renames).renamed(annotation);
    }

    private AnnotationData renamed(AnnotationData annotation) {
        List<SchemaRename> mine = renames.stream().filter(rename -> rename.layer().equals(annotation.layer())).toList();
        if (mine.isEmpty()) {
            return annotation;
        }
        Set<SchemaRename> applied = new LinkedHashSet<>();
        Map<String, List<String>> features = features(annotation, mine, applied);
        String layer = name(mine, Kind.LAYER, "", annotation.layer(), applied);
        AnnotationData after = applied.isEmpty() ? annotation : annotation.described(layer, features);
        if (after instanceof GroupData group) {
            List<Member> members = group.members().stream().map(member ->
                    new Member(name(mine, Kind.ROLE, "", member.role(), applied), member.annotation())).toList();
            after = members.equals(group.members()) ? group : group.withMembers(members, group.time());
        }
        applied.forEach(rename -> counts.merge(rename, 1, Integer::sum));
        return after;
    }

    private static Map<String, List<String>> features(AnnotationData annotation, List<SchemaRename> mine,
            Set<SchemaRename> applied) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        annotation.features().forEach((name, values) -> {
            List<String> renamed = values.stream().map(value -> name(mine, Kind.VALUE, name, value, applied)).toList();
            after.merge(name(mine, Kind.FEATURE, name, name, applied), distinct(renamed, List.of()),
                    AnnotationRenames::distinct);
        });
        return after;
    }

    private static List<String> distinct(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all.stream().collect(Collectors.toList());
    }

    private static String name(List<SchemaRename> mine, Kind kind, String feature, String from,
            Set<SchemaRename> applied) {
        for (SchemaRename rename : mine) {
            if (rename.kind() == kind && rename.feature().equals(feature) && rename.from().equals(from)) {
                applied.add(rename);
                return rename.to();
            }
        }
        return from;
    }
}
