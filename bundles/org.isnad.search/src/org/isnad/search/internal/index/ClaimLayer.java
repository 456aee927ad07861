/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.model.Claim;

/** The layer of the spans that claims have as their mentions. A tagset's layer of that name hides it. */
public final class ClaimLayer {

    /** The name in queries. */
    public static final String QUERY_NAME = "Claim";
    /** The name in the index, where a tagset's layer may have the other one. */
    public static final String NAME = "\1Claim";

    private ClaimLayer() {
    }

    /** What can be asked of a claim, by name. */
    static Map<String, List<String>> values(Claim claim) {
        Map<String, String> texts = Map.of("id", claim.id().toString(), "text", claim.text(), "topic", claim.topic(),
                "worth", claim.worth().name().toLowerCase(Locale.ROOT), "event", claim.event(), "place", claim.place(),
                "time", claim.time(), "verdict", claim.verdict());
        Map<String, List<String>> values = new HashMap<>();
        texts.forEach((name, text) -> {
            if (!text.isEmpty()) {
                values.put(name, List.of(text));
            }
        });
        return values;
    }
}
