/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** Plug-ins by somebody else, put into a copy of the product. */
@ExtendWith(BuiltProduct.class)
class StrangersPlugInTest {

    private static final String TALLY = "com.example.isnad.tally";
    private static final String FEATURE = TALLY + ".feature";
    private static final String BROKEN = "com.example.isnad.broken";

    @Test
    void aFormatACheckAndASuggesterFromARepositoryAreInstalledNamedAndUsed(Isnad isnad) throws IOException {
        // given
        Isnad copy = isnad.copiedTo(isnad.directory().resolve("program"));
        copy.done("new", "p");
        copy.file("boat.txt", "عاد القارب إلى الميناء في 2022.");
        copy.done("import", "p", "boat.txt");
        copy.done("annotate", "p", "boat", "--layer", "Entity", "--range", "4-5", "--set", "tag=VEH");
        copy.done("annotate", "p", "boat", "--layer", "Entity", "--range", "15-22", "--set", "tag=LOC");
        copy.done("annotate", "p", "boat", "--layer", "Entity", "--range", "11-22", "--set", "tag=LOC");

        // when
        Path zip = zipped(Path.of(System.getProperty("isnad.tally")), isnad.directory().resolve("tally.zip"));
        Result installed = copy.done("plugins", "install", "--from", zip.toString(), "--json");
        Map<String, String> formats = formats(copy.done("formats", "--json"));
        Result export = copy.done("export", "p", "--format", "tally", "--out", "counts.tsv", "--json");
        Result suggested = copy.done("suggest", "p", "--suggester", "tally.years", "--json");
        JsonNode findings = copy.run("check", "p", "--json").exits(1).json().path("findings");
        Map<String, String> safe = formats(copy.done("--safe", "formats", "--json"));
        Result listed = copy.done("plugins", "--json");
        Result builtIn = copy.run("plugins", "remove", "org.isnad.core.feature", "--json");
        copy.done("plugins", "remove", FEATURE);
        Map<String, String> removed = formats(copy.done("formats", "--json"));

        // then
        assertEquals(FEATURE, installed.json().path("plugins").path(0).path("id").asText(), installed::toString);
        assertTrue(installed.err().contains("not signed"), installed::toString);
        assertTrue(listed.out().contains(FEATURE) && listed.out().contains("org.isnad.core.feature"), listed::toString);
        builtIn.failsWith(2, "BUILT_IN");
        assertFalse(removed.containsKey("tally"), removed::toString);
        assertTrue(removed.containsKey("brat"), removed::toString);
        assertEquals(TALLY, formats.get("tally"));
        assertEquals(1, export.json().path("written").size());
        assertEquals("document\ttag\tspans\nboat\tLOC\t2\nboat\tVEH\t1\n",
                Files.readString(isnad.directory().resolve("counts.tsv")));
        JsonNode year = suggested.json().path("suggestions").path(0);
        assertEquals("tally.years", year.path("suggester").asText(), suggested::toString);
        assertEquals("2022", year.path("annotation").path("text").asText(), suggested::toString);
        assertTrue(StreamSupport.stream(findings.spliterator(), false).anyMatch(
                finding -> finding.path("code").asText().equals("tally.single.SINGLE_LETTER")
                        && finding.path("plugin").asText().equals(TALLY)), findings::toString);
        assertFalse(safe.containsKey("tally"), safe::toString);
        assertTrue(safe.containsKey("brat"), safe::toString);
    }

    @Test
    void aPlugInWhoseClassesCannotBeMadeIsNamedAndTheOthersGoOn(Isnad isnad) throws IOException {
        // given
        Isnad copy = isnad.copiedTo(isnad.directory().resolve("program"));
        addBrokenPlugIn(copy.program());
        copy.done("new", "p", "--sample");

        // when
        Result check = copy.run("check", "p", "--json");
        Result suggest = copy.run("suggest", "p", "--dry-run", "--json");
        Map<String, String> formats = formats(copy.run("formats", "--json"));
        Result broken = copy.run("export", "p", "--format", "broken", "--out", "x", "--json");
        Result sound = copy.run("export", "p", "--format", "text", "--out", "texts", "--as", "all", "--json");

        // then
        assertTrue(check.exits(1).json().path("findings").toString().contains(BROKEN), check::toString);
        assertEquals("PLUG_IN_FAILED", suggest.exits(1).json().path("failures").path(0).path("code").asText());
        assertTrue(suggest.json().path("suggestions").isArray(), suggest::toString);
        assertEquals(BROKEN, formats.get("broken"));
        broken.failsWith(3, "PLUGIN_FAILED");
        assertTrue(broken.json().path("error").path("message").asText().contains(BROKEN), broken::toString);
        assertEquals(6, sound.json().path("written").size(), sound::toString);
    }

    private static Path zipped(Path folder, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    private static Map<String, String> formats(Result result) {
        JsonNode formats = result.exits(0).json().path("formats");
        return StreamSupport.stream(formats.spliterator(), false).collect(
                Collectors.toMap(format -> format.path("id").asText(), format -> format.path("bundle").asText()));
    }

    /** A bundle whose classes are there and throw when they are made. */
    private static void addBrokenPlugIn(Path program) throws IOException {
        Stranger.named(BROKEN).header("Require-Bundle", "org.isnad.exchange,org.isnad.project")
                .plugin("<extension point=\"org.isnad.exchange.formats\"><format id=\"broken\" name=\"Broken\""
                        + " description=\"Broken\" endings=\"brk\" unit=\"UTF16\" writer=\"" + BROKEN + ".Thrower\"/>"
                        + "</extension><extension point=\"org.isnad.project.checks\"><check id=\"broken\" name=\"Broken\""
                        + " class=\"" + BROKEN + ".Thrower\"/></extension>"
                        + "<extension point=\"org.isnad.project.suggesters\"><suggester id=\"broken\" name=\"Broken\""
                        + " class=\"" + BROKEN + ".Thrower\"/></extension>")
                .file(BROKEN.replace('.', '/') + "/Thrower.java", "package " + BROKEN + ";\npublic class Thrower {\n"
                        + "public Thrower() {" + Stranger.THROWS + "}\n}\n")
                .addTo(program);
    }
}
