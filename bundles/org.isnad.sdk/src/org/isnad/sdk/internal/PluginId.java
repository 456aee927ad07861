/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sdk.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

/**
 * What a plug-in is called, from which the names of its parts are made.
 *
 * @param id a package of Java's with two parts or more, lower case, such as {@code com.example.gloss}
 */
record PluginId(String id) {

    private static final Pattern PARTS = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    /** The build takes a folder that ends so for a bundle of tests. */
    private static final Set<String> TAKEN_ENDS = Set.of("test", "tests");

    PluginId {
        if (!isPossible(id)) {
            throw new IllegalArgumentException(id);
        }
    }

    /** Whether a plug-in and its package can be called so. */
    static boolean isPossible(String word) {
        return PARTS.matcher(word).matches() && SourceVersion.isName(word, SourceVersion.RELEASE_21)
                && !TAKEN_ENDS.contains(last(word));
    }

    /** What {@code --format} takes, also the ending of its files. */
    String format() {
        return last(id);
    }

    /** What the names of its classes begin with. */
    String classes() {
        return Stream.of(format().split("_+"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** The folder of its package. */
    String path() {
        return id.replace('.', '/');
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
