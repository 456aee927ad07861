/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.ContributedChecks;
import org.isnad.project.assist.Contribution;
import org.isnad.project.assist.Contributions;
import org.isnad.project.check.Finding;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.spi.Check;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.ui.Services;

/** Runs the checks, in the background, and looks up what stands at the places of what they find. */
final class ProblemFinder {

    private static final int LONGEST_QUOTE = 60;

    private final Project project;
    private final BooleanSupplier cancelled;
    private final Map<DocumentId, String> texts = new HashMap<>();

    /** @param cancelled asked before each document and each check of a plug-in */
    ProblemFinder(Project project, BooleanSupplier cancelled) {
        this.project = project;
        this.cancelled = cancelled;
    }

    /**
     * The problems of the whole project.
     *
     * @throws OperationCanceledException if it was cancelled
     */
    List<Problem> all() throws ProjectException {
        return problems(ProjectCheck.check(project, document -> goOn()));
    }

    /**
     * The problems that plug-ins' checks find in the whole project.
     *
     * @throws OperationCanceledException if it was cancelled; the check at work is waited for
     */
    List<Problem> ofPlugIns() {
        List<Contribution<Check>> checks = Services.find(Contributions.class).map(Contributions::checks)
                .orElse(List.of());
        List<Finding> findings = new ArrayList<>();
        for (Contribution<Check> check : checks) {
            goOn();
            findings.addAll(ContributedChecks.run(project, List.of(check), Contributions.PATIENCE));
        }
        return problems(findings);
    }

    /**
     * The problems of a document, as far as they show without a look at the others.
     *
     * @throws OperationCanceledException if it was cancelled
     */
    List<Problem> in(DocumentId document) throws ProjectException {
        goOn();
        return problems(ProjectCheck.check(project, document));
    }

    private List<Problem> problems(List<Finding> findings) {
        List<Problem> problems = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            goOn();
            String quote = finding.document().isEmpty() || finding.ranges().isEmpty() ? ""
                    : quote(finding.ranges().getFirst(), text(finding.document().get()));
            problems.add(new Problem(finding, quote));
        }
        return problems;
    }

    private void goOn() {
        if (cancelled.getAsBoolean()) {
            throw new OperationCanceledException();
        }
    }

    /** Only the text of the document at work is kept. */
    private String text(DocumentId document) {
        if (!texts.containsKey(document)) {
            texts.clear();
            texts.put(document, read(document));
        }
        return texts.get(document);
    }

    private String read(DocumentId document) {
        try {
            return project.text(document);
        } catch (ProjectException e) {
            return ""; // a finding of its own says so
        }
    }

    private static String quote(TextRange range, String text) {
        if (range.end() > text.length()) {
            return "";
        }
        String covered = range.covered(text);
        String cut = covered.length() <= LONGEST_QUOTE ? covered
                : covered.substring(0, Graphemes.of(covered).previous(LONGEST_QUOTE)) + "…";
        return cut.replaceAll("\\R", " ");
    }
}
