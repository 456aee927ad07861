/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

/** Finds services when they are needed. */
@FunctionalInterface
public interface Services {

    /** @throws IllegalStateException if there is none */
    <T> T find(Class<T> type);
}
