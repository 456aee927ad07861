/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The checkout's folders and files, found from the folder that the tests run in. */
final class House {

    static final Path ROOT = root();

    private House() {
    }

    /** The folders of our own bundles, tests not among them. */
    static List<Path> bundles() {
        return children(ROOT.resolve("bundles"));
    }

    /** All files below the folders {@code bundles} and {@code tests} with one of the endings, build output left out. */
    static List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        for (String top : List.of("bundles", "tests")) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(top))) {
                walk.filter(Files::isRegularFile).filter(House::isSource)
                        .filter(file -> Stream.of(endings).anyMatch(ending -> file.toString().endsWith(ending)))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    static Attributes manifest(Path bundle) {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages of a bundle that everybody may use, as its manifest exports them. */
    static List<String> api(Path bundle) {
        String exported = manifest(bundle).getValue("Export-Package");
        return exported == null ? List.of() : Stream.of(exported.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .filter(one -> !one.contains("x-friends") && !one.contains("x-internal"))
                .map(one -> one.split(";")[0].strip()).sorted().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return !path.contains("/target/") && !path.contains("/src-gen/") && !path.contains("/xtend-gen/");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("target-platform")) || !Files.exists(folder.resolve("bundles"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run outside a checkout of Isnad");
            }
        }
        return folder;
    }
}
