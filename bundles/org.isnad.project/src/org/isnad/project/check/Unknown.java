/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/** Where unknown names are used, by name. */
final class Unknown extends TreeMap<String, List<TextRange>> {

    private static final long serialVersionUID = 1L;

    void add(String name, SpanData span) {
        computeIfAbsent(name, first -> new ArrayList<>()).add(span.extent());
    }
}
