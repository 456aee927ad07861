/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.util.List;

/**
 * A tagset file to which labels were added.
 *
 * @param text  the file with them
 * @param added what it declares now and did not before, by paths of names such as {@code Entity.tag.PERS}
 * @param left  what could not be added, likewise: what stands in another file that this one imports, or where values are
 *              no tags
 */
public record TagsetAddition(String text, List<String> added, List<String> left) {

    public TagsetAddition {
        added = List.copyOf(added);
        left = List.copyOf(left);
    }
}
