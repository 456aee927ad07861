/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.util.Optional;

/**
 * What was found in a project's journal when it was opened: changes that are not in its files yet. They are part of the
 * project, whoever made them; another process may be at work, or was ended before it saved.
 *
 * @param changes how many there are; a change of many annotations counts once
 * @param damage  what was wrong with the journal, so that changes may be missing
 */
public record Recovery(long changes, Optional<Damage> damage) {

    /** What was wrong with a journal. */
    public enum Damage {
        /** Its end was missing: a process died while it wrote its last change, or the file was cut. */
        CUT,
        /** It was altered. What is good before that place counts; all of it is kept in a file beside it. */
        ALTERED
    }
}
