/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Keys that mark the selection, as a tagset names them. */
public final class Keys {

    private static final Pattern KEY = Pattern.compile("(Shift\\+)?[A-Z0-9]");
    private static final String LEGENDS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890";

    private Keys() {
    }

    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /**
     * The keys that are not taken: those of the name's letters first, in the name's order, then all others, keys with
     * Shift last.
     */
    public static List<String> free(Collection<String> taken, String name) {
        List<String> free = new ArrayList<>();
        for (String prefix : List.of("", "Shift+")) {
            StringBuilder legends = new StringBuilder();
            name.chars().map(Character::toUpperCase).filter(c -> LEGENDS.indexOf(c) >= 0)
                    .forEach(c -> legends.append((char) c));
            (legends + LEGENDS).chars().mapToObj(c -> prefix + (char) c).filter(key -> !taken.contains(key))
                    .filter(key -> !free.contains(key)).forEach(free::add);
        }
        return free;
    }
}
