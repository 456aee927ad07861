/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Features;

/**
 * What brat has no room for, as a note of a type of its own ({@code #1  Isnad T1  layer=Source}): brat shows it as it
 * shows other notes. The text is that of features in a project's files, with line ends and tabs as on the web.
 */
final class OwnNote {

    /** The type of the note. */
    static final String TYPE = "Isnad";

    static final String LAYER = "layer";
    /** The roles of a group's members in order, where names of brat cannot tell them. */
    static final String ROLES = "roles";
    /** {@link #MADE} if the trigger is no member, but there because events must have one. */
    static final String TRIGGER = "trigger";
    static final String MADE = "made";
    /** Begins the names of features that cannot be attributes or notes. */
    static final String FEATURE = "feature:";

    private OwnNote() {
    }

    static String text(Map<String, List<String>> values) {
        return Features.of(values).toString().replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
                .replace("\t", "%09");
    }

    /** Empty if somebody changed it to what it cannot be. */
    static Optional<Features> parse(String text) {
        try {
            return Optional.of(Features.parse(text.replace("%09", "\t").replace("%0D", "\r").replace("%0A", "\n")
                    .replace("%25", "%")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
