/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** The .deb as it is when it is unpacked: with a Java of its own, which must know what Arabic news need. */
@ExtendWith(BuiltProduct.class)
class PackageTest {

    private static final String TEXT = "قال الوزير إن الاجتماع عقد في دمشق يوم الخميس.";
    private static final String MONTHS =
            "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر";

    @Test
    void theUnpackedPackageReadsOldEncodingsKnowsArabicMonthsAndOpens(Isnad built) throws Exception {
        assumeTrue(Boolean.getBoolean("isnad.slow"), "a package takes minutes; it is made among the slow rounds");
        // given
        Path unpacked = built.directory().resolve("unpacked");
        run("dpkg-deb", "-x", packaged().toString(), unpacked.toString());
        Isnad isnad = new Isnad(unpacked.resolve("opt/isnad/bin"), built.directory(), List.of(), built.environment())
                .with("JAVA_HOME", null);
        Files.write(isnad.directory().resolve("تقرير.txt"), TEXT.getBytes(Charset.forName("windows-1256")));

        // when
        isnad.done("new", "p");
        JsonNode imported = isnad.done("import", "p", "تقرير.txt", "--json").json().at("/documents/0");
        JsonNode listed = isnad.done("list", "p", "--json").json().at("/documents/0");
        String list = isnad.done("-nl", "ar", "list", "p").out();

        // then
        assertEquals("windows-1256", imported.path("charset").asText());
        assertEquals(TEXT, listed.path("title").asText());
        assertEquals(TEXT.length(), listed.path("chars").asInt());
        assertTrue(list.matches("(?s).*(" + MONTHS + ").*"), list);

        // when, then
        try (Running desktop = Windows.onDisplay(isnad).start("open", "p")) {
            Windows.await(desktop, "^p – Isnad|– p – Isnad");
            Path picture = Path.of(System.getProperty("isnad.products")).resolve("../../package-desktop.png");
            run("import", "-window", "root", picture.normalize().toString());
            desktop.terminate();
            assertTrue(desktop.endsWithin(Windows.PATIENCE), "the desktop goes on when it is asked to end");
        }
    }

    /** Makes the package of the product that stands built. */
    private static Path packaged() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("isnad.root"));
        run("bash", "-c", "set -euo pipefail; root=$1; . releng/scripts/common.sh; . releng/scripts/package.sh;"
                + " ensure_product() { :; }; package", "package", root.toString());
        try (Stream<Path> files = Files.list(root.resolve("target/package"))) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(Path.of(System.getProperty("isnad.root")).toFile())
                .inheritIO().start();
        assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    }
}
