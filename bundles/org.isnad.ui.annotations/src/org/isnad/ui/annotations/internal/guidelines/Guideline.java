/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.guidelines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file of a project's guidelines.
 *
 * @param name   of the file, without its ending
 * @param source in Markdown
 */
public record Guideline(String name, Path file, String source) {

    /** Where a project keeps them. */
    public static final String FOLDER = "guidelines";

    private static final String ENDING = ".md";
    /** A longer file is no guideline but a slip. */
    private static final long MOST_BYTES = 4_000_000;

    /**
     * The Markdown files of the project's folder {@code guidelines}, by name; none when there is no such folder. Bytes
     * that are no UTF-8 are shown as replacement characters.
     *
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static List<Guideline> read(Path project) throws IOException {
        Path folder = project.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).filter(Guideline::isMarkdown).sorted().toList();
        }
        List<Guideline> guidelines = new ArrayList<>();
        for (Path file : files) {
            if (Files.size(file) <= MOST_BYTES) {
                String name = file.getFileName().toString();
                guidelines.add(new Guideline(name.substring(0, name.length() - ENDING.length()), file,
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            }
        }
        return guidelines;
    }

    private static boolean isMarkdown(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }
}
