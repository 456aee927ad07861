/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.ibm.icu.text.MessageFormat;
import org.isnad.model.Annotator;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;

/**
 * The classes of {@link Children}: those of the places that this test's own classes come from. Dozens of children are
 * started, so the classes are put into jars once, and a first child leaves Java's archive of them, with which the others
 * start in half the time.
 *
 * @param options for Java
 */
record ChildClasses(List<String> options) {

    /** EMF is not among them: a project is read and written without it. */
    private static final List<Class<?>> NEEDED = List.of(Children.class, ProjectStore.class, Tagsets.class,
            Annotator.class, TextRange.class, MessageFormat.class, JsonFactory.class);

    private static ChildClasses prepared;

    static synchronized ChildClasses prepared() throws IOException {
        if (prepared == null) {
            prepared = prepare(Files.createTempDirectory("children"));
        }
        return prepared;
    }

    private static ChildClasses prepare(Path folder) throws IOException {
        Set<String> jars = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) {
            jars.add(jar(place(needed), folder).toString());
        }
        List<String> classPath = List.of("-cp", jars.stream().collect(Collectors.joining(File.pathSeparator)));
        Path archive = folder.resolve("classes.jsa");
        List<String> first = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"));
        first.addAll(classPath);
        Process child = Children.java(first, FirstChild.class, folder.resolve("project").toString());
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!said.contains(FirstChild.DONE)) {
            throw new IOException("the first child ended with: " + said);
        }
        deleteAtExit(folder);
        List<String> options = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        options.addAll(classPath);
        return new ChildClasses(List.copyOf(options));
    }

    private static void deleteAtExit(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // In the reverse order: what is in a folder goes before it.
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }

    /** A jar, or a bundle's project folder whose classes lie in {@code target/classes}. */
    private static Path place(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path place = Path.of(location.toURI());
            Path classes = place.resolve("target").resolve("classes");
            return Files.isDirectory(classes) ? classes : place;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from " + location, e);
        }
    }

    /** Java archives no classes of folders. */
    private static Path jar(Path place, Path folder) throws IOException {
        if (!Files.isDirectory(place)) {
            return place;
        }
        Path jar = Files.createTempFile(folder, "classes", ".jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(place)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            files.filter(Files::isRegularFile).forEach(file -> add(out, place.relativize(file), file));
        }
        return jar;
    }

    private static void add(ZipOutputStream out, Path name, Path file) {
        try {
            out.putNextEntry(new ZipEntry(name.toString().replace(File.separatorChar, '/')));
            Files.copy(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
