/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.List;

/**
 * Something that a text declares, for its outline.
 *
 * @param name       as it is declared
 * @param detail     what it is, in the user's language; may be empty
 * @param offset     of the whole declaration
 * @param length     of the whole declaration
 * @param nameOffset of the name
 * @param nameLength of the name as it stands in the text
 * @param children   what is declared within, in the order of the text
 */
public record Symbol(Kind kind, String name, String detail, int offset, int length, int nameOffset, int nameLength,
        List<Symbol> children) {

    /** What is declared. */
    public enum Kind { FILE, TYPE, PROPERTY, LIST, VALUE, ROLE, RULE }

    public Symbol {
        children = List.copyOf(children);
    }
}
