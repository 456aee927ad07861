/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The product as its next version would be built: each bundle and feature of its own has the version 0.2.0. */
final class NextVersion {

    private static final String OWN = "org.isnad.";
    private static final String NOW = "0\\.1\\.0\\.";
    private static final String NEXT = "0.2.0.";

    private NextVersion() {
    }

    /** Turns a fresh copy of the product into the next version. */
    static void of(Path program) throws IOException {
        for (Path jar : list(program.resolve("plugins"))) {
            if (jar.getFileName().toString().startsWith(OWN)) {
                repack(jar, jar.resolveSibling(next(jar.getFileName().toString())));
                Files.delete(jar);
            }
        }
        for (Path feature : list(program.resolve("features"))) {
            text(feature.resolve("feature.xml"));
            Files.move(feature, feature.resolveSibling(next(feature.getFileName().toString())));
        }
        text(program.resolve("configuration/pristine.info"));
        text(Stranger.list(program));
        text(program.resolve("artifacts.xml"));
        Path profiles = program.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile");
        for (Path profile : list(profiles)) {
            if (profile.toString().endsWith(".gz")) {
                String text;
                try (InputStream in = new GZIPInputStream(Files.newInputStream(profile))) {
                    text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(profile))) {
                    out.write(next(text).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Unpacks a version over another one: what both have is replaced, what only the other one has stays. */
    static void unpackOver(Path next, Path program) throws IOException {
        try (Stream<Path> all = Files.walk(next)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = program.resolve(next.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String next(String text) {
        return text.replaceAll(NOW + "(?=q|\\d{12})", NEXT);
    }

    private static void text(Path file) throws IOException {
        Files.writeString(file, next(Files.readString(file)));
    }

    private static void repack(Path from, Path to) throws IOException {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(from));
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest(in.getManifest()))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                in.transferTo(out);
            }
        }
    }

    private static Manifest manifest(Manifest now) {
        Manifest next = new Manifest(now);
        next.getMainAttributes().replaceAll((key, value) -> key.toString().equals("Bundle-Version")
                ? next(value.toString()) : value);
        return next;
    }
}
