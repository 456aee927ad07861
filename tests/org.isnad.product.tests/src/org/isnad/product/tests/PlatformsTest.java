/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The products of all platforms are whole. Only that of Linux can be started here. */
class PlatformsTest {

    private static final List<String> FRAGMENTS = List.of("gtk.linux.x86_64", "win32.win32.x86_64",
            "cocoa.macosx.aarch64");

    @ParameterizedTest
    @CsvSource({"linux/gtk/x86_64, isnad, gtk.linux.x86_64", "win32/win32/x86_64, isnad.bat, win32.win32.x86_64",
        "macosx/cocoa/aarch64/Isnad.app/Contents/Eclipse, isnad, cocoa.macosx.aarch64"})
    void everyBundleIsThereWithTheRightWidgetsAndAStartScript(String folder, String script, String fragment)
            throws IOException {
        // given
        Path product = BuiltProduct.products().resolve(folder);

        // when
        List<String[]> bundles = bundles(
                product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"));
        List<String> names = bundles.stream().map(bundle -> bundle[0]).toList();

        // then
        assertEquals(List.of(), bundles.stream().map(bundle -> bundle[2])
                .filter(location -> !Files.exists(product.resolve(location))).toList());
        for (String each : FRAGMENTS) {
            assertEquals(each.equals(fragment), names.contains("org.eclipse.swt." + each), each);
            assertEquals(each.equals(fragment), holds(product.resolve("plugins"), "org.eclipse.swt." + each + "_"),
                    each);
        }
        assertTrue(names.containsAll(List.of("org.isnad.app", "org.isnad.cli", "org.isnad.exchange.brat",
                "org.isnad.nl.ar.ui.workbench", "org.eclipse.equinox.p2.director.app")), names::toString);
        assertTrue(Files.isRegularFile(product.resolve(script)));
        assertTrue(script.endsWith(".bat") || Files.isExecutable(product.resolve(script)), "not executable: " + script);
        assertTrue(holds(product.resolve("plugins"), "org.eclipse.equinox.launcher_"));
        assertEquals(bundles.size(), bundles(product.resolve("configuration/pristine.info")).size(),
                "what --safe starts with");
    }

    private static List<String[]> bundles(Path list) throws IOException {
        return Files.readAllLines(list).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .toList();
    }

    private static boolean holds(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(prefix));
        }
    }
}
