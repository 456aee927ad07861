/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.List;

/** Finds the tokens of a language's text. It never fails, whatever the text says, and needs no parser. */
@FunctionalInterface
public interface Tokenizer {

    /** All tokens, ascending; between them is white space. */
    List<Token> tokens(String text);
}
