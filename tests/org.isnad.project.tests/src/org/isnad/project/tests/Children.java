/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.ibm.icu.text.MessageFormat;
import org.isnad.model.Annotator;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;

/**
 * Starts plain Java processes that run the store as this test sees it, without OSGi: the class path is made of the
 * places that this test's own classes come from.
 */
public final class Children {

    /** EMF is not among them: a project is read and written without it. */
    private static final List<Class<?>> NEEDED = List.of(Children.class, ProjectStore.class, Tagsets.class,
            Annotator.class, TextRange.class, MessageFormat.class, JsonFactory.class);

    private Children() {
    }

    /** Starts a main class; what it writes on its error stream comes with its output. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** @param options more options for Java */
    public static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", classPath()));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) {
            places.addAll(places(needed));
        }
        return places.stream().collect(Collectors.joining(File.pathSeparator));
    }

    /** A jar, or a bundle's project folder whose classes lie in {@code target/classes}. */
    private static List<String> places(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path place = Path.of(location.toURI());
            return Stream.of(place, place.resolve("target").resolve("classes")).filter(Files::exists)
                    .map(Path::toString).toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from " + location, e);
        }
    }
}
