/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

/**
 * What the project holds of a document, and the index should.
 *
 * @param state what is said about the text, in short: another text when it may have changed
 */
public record Wanted(String textHash, String state) {
}
