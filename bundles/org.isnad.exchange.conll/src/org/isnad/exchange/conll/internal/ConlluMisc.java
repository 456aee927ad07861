/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The last column of CoNLL-U: {@code KEY=VALUE} with bars between. White space around tokens stands there as UDPipe has
 * it ({@code SpacesAfter}, {@code SpacesBefore}), or as {@code SpaceAfter=No}; entities as {@code NamedEntity=B-PERS}.
 */
final class ConlluMisc {

    static final String NAMED_ENTITY = "NamedEntity";

    private static final List<String> ENTITIES = List.of(NAMED_ENTITY, "NE", "NER", "Entity");
    private static final String BEFORE = "SpacesBefore";
    private static final String AFTER = "SpacesAfter";
    private static final String NO_SPACE = "SpaceAfter";
    private static final Set<String> SPACES = Set.of(BEFORE, AFTER, NO_SPACE);

    private final Map<String, String> values = new LinkedHashMap<>();

    static ConlluMisc read(String column) {
        ConlluMisc misc = new ConlluMisc();
        for (String part : column.equals("_") ? new String[0] : column.split("\\|")) {
            int equals = part.indexOf('=');
            misc.values.putIfAbsent(equals < 0 ? part : part.substring(0, equals),
                    equals < 0 ? "" : part.substring(equals + 1));
        }
        return misc;
    }

    /** The entity's tag; empty if there is none in the tags that say where spans begin. */
    Optional<String> entity() {
        for (String name : ENTITIES) {
            String tag = values.get(name);
            if (tag != null && IobTags.isPrefixed(tag)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** White space after the token, where it is said. */
    Optional<String> after() {
        return values.containsKey(AFTER) ? Optional.of(unescaped(values.get(AFTER)))
                : "No".equals(values.get(NO_SPACE)) ? Optional.of("") : Optional.empty();
    }

    String before() {
        return unescaped(values.getOrDefault(BEFORE, ""));
    }

    /** Whether white space is said verbatim. */
    boolean isVerbatim() {
        return values.containsKey(AFTER) || values.containsKey(BEFORE);
    }

    /** What is neither white space nor an entity, as the column has it; empty for nothing. */
    String rest() {
        StringJoiner rest = new StringJoiner("|");
        values.forEach((key, value) -> {
            boolean entity = ENTITIES.contains(key) && entity().isPresent();
            if (!entity && !SPACES.contains(key)) {
                rest.add(value.isEmpty() ? key : key + '=' + value);
            }
        });
        return rest.toString();
    }

    ConlluMisc with(String key, String value) {
        values.put(key, value);
        return this;
    }

    ConlluMisc withBefore(String blanks) {
        return blanks.isEmpty() ? this : with(BEFORE, escaped(blanks));
    }

    /** @param usual what readers put there unless they are told */
    ConlluMisc withAfter(String blanks, String usual) {
        return blanks.equals(usual) ? this : blanks.isEmpty() ? with(NO_SPACE, "No") : with(AFTER, escaped(blanks));
    }

    @Override
    public String toString() {
        StringJoiner column = new StringJoiner("|").setEmptyValue("_");
        values.forEach((key, value) -> column.add(value.isEmpty() ? key : key + '=' + value));
        return column.toString();
    }

    private static String escaped(String blanks) {
        return blanks.replace("\\", "\\\\").replace(" ", "\\s").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r").replace("|", "\\p");
    }

    private static String unescaped(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            int letter = escaped.charAt(i) == '\\'
                    && i + 1 < escaped.length() ? "stnrp\\".indexOf(escaped.charAt(i + 1)) : -1;
            plain.append(letter < 0 ? escaped.charAt(i) : " \t\n\r|\\".charAt(letter));
            i += letter < 0 ? 0 : 1;
        }
        return plain.toString();
    }
}
