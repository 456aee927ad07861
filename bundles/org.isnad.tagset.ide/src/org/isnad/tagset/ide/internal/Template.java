/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

/**
 * Several words with gaps to fill in.
 *
 * @param key     what messages call it
 * @param word    the word that it begins with
 * @param snippet with gaps as the language server protocol writes them
 */
record Template(String key, String word, String snippet) {
}
