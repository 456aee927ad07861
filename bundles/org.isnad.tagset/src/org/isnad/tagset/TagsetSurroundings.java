/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.util.Optional;

/** What a tagset file lies among: the tagsets that it may import, and a place for derived data. */
public interface TagsetSurroundings {

    /** Nothing but the shipped tagsets, and nothing is kept. */
    TagsetSurroundings NONE = new TagsetSurroundings() { };

    /** The content of the file {@code <name>.tagset} beside it; empty if there is none or it cannot be read. */
    default Optional<byte[]> sibling(String name) {
        return Optional.empty();
    }

    /** What was kept under the key, which is a safe file name; empty if nothing is there. */
    default Optional<byte[]> kept(String key) {
        return Optional.empty();
    }

    /** Keeps something that can be made again at any time. Failing to do so is no error. */
    default void keep(String key, byte[] content) {
    }
}
