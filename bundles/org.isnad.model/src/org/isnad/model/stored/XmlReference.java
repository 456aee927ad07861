/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

/** What stands between {@code &} and a semicolon: the five names of XML, and numbers of characters. */
final class XmlReference {

    /** {@code #1114111} and {@code #x10FFFF}. */
    static final int LONGEST = 9;

    private XmlReference() {
    }

    /** The character that a name means; -1 if it means none that a file may hold. */
    static int character(byte[] bytes, int from, int to) {
        StringBuilder name = new StringBuilder(LONGEST);
        for (int i = from; i < to; i++) {
            name.append((char) (bytes[i] & 0xff));
        }
        return switch (name.toString()) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name.toString());
        };
    }

    private static int numbered(String name) {
        if (name.matches("#x[0-9a-fA-F]{1,6}")) {
            return storable(Integer.parseInt(name.substring(2), 16));
        }
        return name.matches("#[0-9]{1,7}") ? storable(Integer.parseInt(name.substring(1))) : -1;
    }

    private static int storable(int character) {
        boolean control = character < ' ' && character != '\t' && character != '\n' && character != '\r';
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return control || surrogate || character == 0xfffe || character == 0xffff
                || character > Character.MAX_CODE_POINT ? -1 : character;
    }
}
