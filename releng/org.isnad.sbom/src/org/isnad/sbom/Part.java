/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.util.List;
import java.util.TreeSet;

/**
 * A library in the product.
 *
 * @param licences SPDX identifiers, of which the user may choose one
 * @param platforms the platforms that it is for, such as {@code linux}; all of them for most
 */
record Part(Coordinates origin, Bundle bundle, List<String> licences, TreeSet<String> platforms)
        implements Comparable<Part> {

    @Override
    public int compareTo(Part other) {
        return origin.toString().compareTo(other.origin.toString());
    }

    String licence() {
        return String.join(" OR ", licences);
    }
}
