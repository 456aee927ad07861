/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;
import org.isnad.project.check.Finding.Concerned;
import org.isnad.project.internal.assist.Guard;
import org.isnad.project.internal.assist.GuardException;
import org.isnad.project.spi.Check;
import org.isnad.project.spi.Found;
import org.isnad.text.TextRange;

/** Runs contributed checks; {@link org.isnad.project.check.ProjectCheck} runs the program's own. */
public final class ContributedChecks {

    private final Project project;
    private final Duration patience;

    private ContributedChecks(Project project, Duration patience) {
        this.project = project;
        this.patience = patience;
    }

    /**
     * Runs checks one after the other. Waits for each as long as it gives signs of life; not for the thread of the user
     * interface, nor for one inside {@link Project#read}.
     *
     * @param patience how long a check may give no sign of life
     * @return what was found, check by check, and one finding of the code {@code PLUG_IN_FAILED} instead for each check
     *         that failed
     */
    public static List<Finding> run(Project project, List<Contribution<Check>> checks, Duration patience) {
        ContributedChecks run = new ContributedChecks(project, patience);
        return checks.stream().flatMap(check -> run.findings(check).stream()).toList();
    }

    private List<Finding> findings(Contribution<Check> contribution) {
        try (Guard guard = new Guard(project, patience)) {
            List<Found> all = guard.call(() -> found(contribution, guard));
            List<Finding> findings = new ArrayList<>();
            for (Found one : all) {
                refuseNonsense(one);
                Optional<Concerned> concerned = one.annotator()
                        .map(annotator -> new Concerned(annotator, one.annotation().orElseThrow()));
                findings.add(Finding.contributed(contribution.plugIn(), contribution.id(), one, concerned));
            }
            return findings;
        } catch (GuardException e) {
            return List.of(Finding.failed(contribution.plugIn(), contribution.id(), e.getMessage()));
        }
    }

    private static List<Found> found(Contribution<Check> contribution, Guard guard) throws Exception {
        List<Found> found = new ArrayList<>();
        contribution.loader().load().check(guard.view(), one -> {
            guard.signOfLife();
            found.add(one);
        });
        return List.copyOf(found);
    }

    private void refuseNonsense(Found found) throws GuardException {
        Optional<Document> document = project.document(found.document());
        if (document.isEmpty()) {
            throw new GuardException("it found something in a document that is not there, " + found.document());
        }
        for (TextRange range : found.ranges()) {
            if (range.end() > document.get().length()) {
                throw new GuardException("it found something at " + range + ", behind the end of " + found.document());
            }
        }
    }
}
