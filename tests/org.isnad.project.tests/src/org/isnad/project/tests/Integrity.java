/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.util.List;

import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.check.Finding;
import org.isnad.project.check.ProjectCheck;

/** Looks whether a project's files are whole, for tests that annotate at random. */
final class Integrity {

    private Integrity() {
    }

    /** What a check finds, but for what the tagset alone has to say about it. */
    static List<Finding> findings(Project project) throws ProjectException {
        return ProjectCheck.check(project).stream().filter(finding -> finding.told().isEmpty()).toList();
    }
}
