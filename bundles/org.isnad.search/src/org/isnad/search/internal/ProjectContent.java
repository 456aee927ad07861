/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.apache.lucene.index.IndexableField;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;
import org.isnad.search.internal.index.Fields;
import org.isnad.search.internal.index.MarksBuilder;
import org.isnad.search.internal.index.OffsetTable;
import org.isnad.search.internal.store.Content;
import org.isnad.search.internal.store.Wanted;

/** Reads from the project what is to be indexed. Used by one thread at a time. */
final class ProjectContent implements Content {

    /** So many documents are looked at in one go. */
    private static final int TOGETHER = 100;

    private final Project project;
    /** Tells this process's unsaved changes from those of another one, or of another time. */
    private final String process;
    /** By document how often it was touched. What is not saved cannot be told by its file. */
    private final Map<DocumentId, Integer> touched = new HashMap<>();
    /** The claims that a document makes, as they were when they were last asked for. */
    private Map<DocumentId, List<Claim>> claims = Map.of();

    /** @param process a text that no other process has */
    ProjectContent(Project project, String process) {
        this.project = project;
        this.process = process;
    }

    /** What all documents hold now. */
    SortedMap<DocumentId, Wanted> all() throws SearchException {
        List<DocumentId> ids = reading(project, () -> {
            claims = claimsByDocument();
            return project.documents().stream().map(Document::id).toList();
        });
        SortedMap<DocumentId, Wanted> all = new TreeMap<>();
        // Each state is a look at files: who changes something does not wait until all were looked at.
        for (int first = 0; first < ids.size(); first += TOGETHER) {
            all.putAll(wanted(ids.subList(first, Math.min(ids.size(), first + TOGETHER))));
        }
        return all;
    }

    /** What some documents hold now that changed; a document that is not there is left out. */
    Map<DocumentId, Wanted> some(Set<DocumentId> ids) throws SearchException {
        ids.forEach(id -> touched.merge(id, 1, Integer::sum));
        return wanted(ids);
    }

    /** What those documents hold that were touched and are now in files as they are: other programs tell it by these. */
    Map<DocumentId, Wanted> saved() throws SearchException {
        Set<DocumentId> saved = new HashSet<>(touched.keySet());
        saved.removeIf(project::dirty);
        touched.keySet().removeAll(saved);
        return wanted(saved);
    }

    private Map<DocumentId, Wanted> wanted(Collection<DocumentId> ids) throws SearchException {
        return reading(project, () -> {
            Map<DocumentId, Wanted> some = new HashMap<>();
            for (DocumentId id : ids) {
                project.document(id)
                        .ifPresent(document -> some.put(id, new Wanted(document.textHash(), state(id))));
            }
            return some;
        });
    }

    /** Reads the claims again. @return the documents whose claims are other ones now */
    Set<DocumentId> changedClaims() throws SearchException {
        return reading(project, () -> {
            Map<DocumentId, List<Claim>> before = claims;
            claims = claimsByDocument();
            Set<DocumentId> changed = new HashSet<>(before.keySet());
            changed.addAll(claims.keySet());
            changed.removeIf(id -> before.getOrDefault(id, List.of()).equals(claims.getOrDefault(id, List.of())));
            return changed;
        });
    }

    @Override
    public Reading text(DocumentId id, String textHash) throws SearchException {
        return reading(project, () -> {
            try {
                return has(id, textHash) ? new Text(project.text(id)) : new Gone();
            } catch (ProjectException damaged) {
                return new Damaged(); // the report names the document; the others are indexed all the same
            }
        });
    }

    @Override
    public Optional<List<IndexableField>> marks(DocumentId id, String textHash, OffsetTable words)
            throws SearchException {
        return reading(project, () -> {
            if (!has(id, textHash)) {
                return Optional.empty();
            }
            MarksBuilder marks = new MarksBuilder(words);
            for (Annotator annotator : project.annotators(id)) {
                try {
                    marks.add(project.glance(id, annotator));
                } catch (ProjectException damaged) {
                    // The others' annotations are found; each hit in the document says that some cannot be read.
                    continue;
                }
            }
            claims.getOrDefault(id, List.of()).forEach(marks::add);
            return Optional.of(Fields.marks(id, textHash, state(id), marks));
        });
    }

    private boolean has(DocumentId id, String textHash) {
        return project.document(id).filter(now -> now.textHash().equals(textHash)).isPresent();
    }

    private String state(DocumentId id) {
        List<Claim> own = claims.getOrDefault(id, List.of());
        int times = touched.getOrDefault(id, 0);
        return project.annotationState(id) + (own.isEmpty() ? "" : " " + Integer.toHexString(own.hashCode()))
                + (times > 0 || project.dirty(id) ? " " + process + " " + times : "");
    }

    private Map<DocumentId, List<Claim>> claimsByDocument() {
        Map<DocumentId, List<Claim>> byDocument = new HashMap<>();
        List<Claim> all;
        try {
            all = project.claims();
        } catch (ProjectException notReadable) {
            return Map.of(); // the checks say so; everything else can be found
        }
        for (Claim claim : all) {
            claim.mentions().stream().map(Claim.Mention::document).distinct()
                    .forEach(id -> byDocument.computeIfAbsent(id, key -> new ArrayList<>()).add(claim));
        }
        return byDocument;
    }

    /** Reads while nothing changes. */
    static <T> T reading(Project project, Callable<T> reader) throws SearchException {
        try {
            return project.read(reader);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SearchException(project.folder(), e);
        }
    }
}
