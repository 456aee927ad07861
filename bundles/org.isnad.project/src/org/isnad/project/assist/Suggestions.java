/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.util.List;
import java.util.Map;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;

/**
 * What suggesters propose to an annotator; nothing is changed yet.
 *
 * @param annotator in whose annotations the suggestions would stand
 * @param texts     the hash of each document's text that the suggesters saw
 * @param proposals in reading order; their spans' origin says who suggests them, and how sure it is
 * @param failures  the suggesters that were left out, as findings of the code {@code PLUG_IN_FAILED}
 */
public record Suggestions(Annotator annotator, Map<DocumentId, String> texts, List<Proposal> proposals,
        List<Finding> failures) {

    /** A span that may be added to a document. */
    public record Proposal(DocumentId document, SpanData span) {
    }

    public Suggestions {
        texts = Map.copyOf(texts);
        proposals = List.copyOf(proposals);
        failures = List.copyOf(failures);
    }

    /** Those of the proposals whose documents have the text that was looked at. */
    public List<Proposal> fitting(Project project, List<Proposal> chosen) {
        return chosen.stream().filter(one -> project.document(one.document())
                .filter(document -> document.textHash().equals(texts.get(one.document()))).isPresent()).toList();
    }

    /** The change that adds all proposals that fit: one step to undo. */
    public Change change(Project project) {
        return change(project, proposals);
    }

    /** The change that adds those of some proposals that fit. */
    public Change change(Project project, List<Proposal> chosen) {
        return new ChangeList(fitting(project, chosen).stream()
                .<Change>map(one -> AnnotationChange.add(one.document(), annotator, one.span())).toList());
    }
}
