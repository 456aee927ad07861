/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.DocumentId;

/**
 * How the desktop was called: {@code isnad [--safe] [open PROJECT [--document ID]]}, or with a project's
 * {@code project.isnad} alone, as file managers do.
 *
 * @param project  the project to open; empty for the welcome page
 * @param document the document to show in it; empty for those of last time
 * @param safe     whether plug-ins of others are left out
 */
public record DesktopCall(Optional<Path> project, Optional<DocumentId> document, boolean safe) {

    private static final String OPEN = "open";
    private static final String DOCUMENT = "--document";
    private static final String SAFE = "--safe";
    private static final String MANIFEST = "project.isnad";

    /** What the words of a call ask for. */
    public sealed interface Reading {
    }

    /** The desktop. */
    public record Wanted(DesktopCall call) implements Reading {
    }

    /** A verb, or words that are off: both are the command line's business, which knows how to explain them. */
    public record Verb() implements Reading {
    }

    /** Reads the words after the program's name. */
    public static Reading of(List<String> words) {
        if (!words.isEmpty() && ofPlatform(words.getFirst())) {
            return new Wanted(new DesktopCall(Optional.empty(), Optional.empty(), false));
        }
        List<String> rest = new ArrayList<>(words);
        boolean safe = rest.remove(SAFE);
        if (rest.isEmpty()) {
            return new Wanted(new DesktopCall(Optional.empty(), Optional.empty(), safe));
        }
        if (rest.size() == 1 && rest.getFirst().endsWith(MANIFEST)) {
            rest.addFirst(OPEN);
        }
        boolean hasDocument = rest.size() == 4 && DOCUMENT.equals(rest.get(2));
        if (!OPEN.equals(rest.getFirst()) || rest.size() != 2 && !hasDocument) {
            return new Verb();
        }
        try {
            return new Wanted(new DesktopCall(Optional.of(Path.of(rest.get(1)).toAbsolutePath().normalize()),
                    hasDocument ? Optional.of(new DocumentId(rest.get(3))) : Optional.empty(), safe));
        } catch (IllegalArgumentException e) {
            return new Verb();
        }
    }

    /** The words that make this call. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (safe) {
            words.add(SAFE);
        }
        project.ifPresent(path -> words.addAll(List.of(OPEN, path.toString())));
        document.ifPresent(id -> words.addAll(List.of(DOCUMENT, id.value())));
        return words;
    }

    /** Words of one dash are the platform's own, such as those of its test runner. */
    private static boolean ofPlatform(String word) {
        return word.length() > 2 && word.startsWith("-") && !word.startsWith("--");
    }
}
