/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.util.Optional;

import org.isnad.model.change.Change;

/**
 * A value that was picked.
 *
 * @param value as an annotation holds it
 * @param first what has to be made before, when the value names something new
 */
public record Pick(String value, Optional<Change> first) {

    static Pick of(String value) {
        return new Pick(value, Optional.empty());
    }
}
