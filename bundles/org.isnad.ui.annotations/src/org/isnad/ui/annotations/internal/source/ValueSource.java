/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.isnad.ui.annotations.internal.pick.Proposal;

/** What a feature's value can be. Used on the UI thread. */
public interface ValueSource {

    /** No list is longer: whoever does not see it types a letter more. */
    int MOST = 200;

    /**
     * Finds proposals.
     *
     * @param typed  empty for all
     * @param answer called at once, or on the UI thread later
     */
    void find(String typed, Consumer<List<Proposal<Pick>>> answer);

    /** What people see instead of a stored value; the value itself where nothing is known of it. */
    String label(String value);

    /** The value that is called exactly as somebody typed, if there is one alone. */
    default Optional<Pick> named(String typed) {
        return Optional.empty();
    }

    /** Shows a value that somebody thinks of taking, empty when nobody does any more. */
    default void point(Optional<String> value) {
    }
}
