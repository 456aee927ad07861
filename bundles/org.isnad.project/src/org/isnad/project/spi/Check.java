/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.spi;

import java.util.function.Consumer;

/**
 * Looks for something in a project that annotators want to know. Declared at {@code org.isnad.project.checks}; made anew
 * for each run, with a public constructor without parameters.
 */
public interface Check {

    /**
     * Looks through a project, on a thread of its own. A check that throws, that gives no sign of life for a minute, or
     * that finds something where nothing can be is named to the user; all that it found is then left out, and it is not
     * asked again in this run. When the thread is interrupted nobody waits any more.
     *
     * @param found takes each finding at once
     * @throws Exception for anything that the check cannot cope with
     */
    void check(ProjectView project, Consumer<Found> found) throws Exception;
}
