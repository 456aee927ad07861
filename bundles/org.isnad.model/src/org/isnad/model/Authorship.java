/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;

/**
 * Who said something about the project, when, and how it came to be.
 *
 * @param author  the display name of a person or program
 * @param time    when it was made or last changed
 * @param comment a remark for other people, empty for none
 */
public record Authorship(String author, Instant time, Origin origin, String comment) {

    public Authorship {
        StorableText.checked(author);
        StorableText.checked(comment);
        if (time == null || origin == null) {
            throw new IllegalArgumentException("no time or no origin");
        }
    }
}
