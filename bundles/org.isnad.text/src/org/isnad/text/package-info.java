/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Arabic text for everything above: folding, tokens, sentences, graphemes and offsets.
 *
 * <p>Nothing here changes a text. Every answer leads back to exact UTF-16 offsets of the original, and each other
 * system of coordinates has a type of its own. The package knows Java and ICU, neither OSGi nor the model.
 */
package org.isnad.text;
