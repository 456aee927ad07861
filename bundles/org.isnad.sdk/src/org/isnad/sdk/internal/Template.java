/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sdk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;

/**
 * The files that a new plug-in begins with, in the folder {@code template} of this bundle. A name between two {@code @} in
 * a path or a text stands for what the author chose; {@code @dot@} keeps the build of Isnad from taking a file for its own.
 */
final class Template {

    private static final String ROOT = "template/";
    private static final Pattern NAME = Pattern.compile("@([A-Za-z]+)@");

    private final Bundle bundle;
    private final Map<String, String> names;

    /** @param names what stands for each name of the template; a name that is not among them stays as it is */
    Template(Bundle bundle, Map<String, String> names) {
        this.bundle = bundle;
        this.names = Map.copyOf(names);
    }

    /**
     * Writes the files into a folder that does not exist or is empty; they go to their places when all are written.
     *
     * @return the files, relative to the folder, sorted
     */
    List<String> write(Path folder) throws IOException {
        Path beside = Files.createDirectories(folder).resolve(".new-format");
        try {
            List<String> written = new ArrayList<>();
            for (String entry : entries(ROOT)) {
                String name = filled(entry.substring(ROOT.length()));
                Path file = beside.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, filled(text(entry)));
                written.add(name);
            }
            try (Stream<Path> children = Files.list(beside)) {
                for (Path child : children.toList()) {
                    Files.move(child, folder.resolve(child.getFileName()));
                }
            }
            Collections.sort(written);
            return written;
        } finally {
            delete(beside);
        }
    }

    private List<String> entries(String folder) {
        List<String> files = new ArrayList<>();
        for (String entry : Collections.list(bundle.getEntryPaths(folder))) {
            if (entry.endsWith("/")) {
                files.addAll(entries(entry));
            } else {
                files.add(entry);
            }
        }
        return files;
    }

    private String text(String entry) throws IOException {
        URL url = bundle.getEntry(entry);
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher
                .quoteReplacement(names.getOrDefault(name.group(1), name.group())));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
