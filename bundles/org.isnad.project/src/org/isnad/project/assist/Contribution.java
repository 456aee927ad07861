/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

/**
 * A check or suggester as it is described, before its code is loaded.
 *
 * @param id          stable, unique among those of its kind
 * @param name        what people see
 * @param description one sentence; may be empty
 * @param plugIn      the symbolic name of the bundle that brings it
 * @param loader      loads the code
 * @param <T>         what it is
 */
public record Contribution<T>(String id, String name, String description, String plugIn, Loader<T> loader) {

    /** Makes a new instance of what is contributed. */
    public interface Loader<T> {
        T load() throws Exception;
    }
}
