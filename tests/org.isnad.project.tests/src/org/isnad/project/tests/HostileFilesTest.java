/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.project.internal.StrictText;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each kind of file in a project attacks whoever reads it: with entities, with depth and width, and with addresses of
 * schemas. It is refused, and nobody calls out, also in a Java whose own parsers were told to have no limits.
 */
class HostileFilesTest {

    private static final String SECRET = "the-secret-of-the-house";
    private static final long PATIENCE = 120;
    private static final Pattern ROOT = Pattern.compile("<isnad:(\\w+)[^>]*?/?>");
    /** As JDK 21 had them, or looser. */
    private static final List<String> NO_LIMITS = List.of("-Djdk.xml.entityExpansionLimit=0",
            "-Djdk.xml.totalEntitySizeLimit=0", "-Djdk.xml.maxGeneralEntitySizeLimit=0",
            "-Djdk.xml.maxParameterEntitySizeLimit=0", "-Djdk.xml.maxElementDepth=0",
            "-Djdk.xml.elementAttributeLimit=0", "-Djdk.xml.entityReplacementLimit=0", "-Djdk.xml.maxOccurLimit=0",
            "-Djavax.xml.accessExternalDTD=all", "-Djavax.xml.accessExternalSchema=all");

    @TempDir
    private Path folder;
    private SmallProject small;
    private ServerSocket tripwire;
    private Path secret;

    @BeforeEach
    void aProjectAndATripwire() throws Exception {
        tripwire = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        small = new SmallProject(folder.resolve("small"));
    }

    @AfterEach
    void nobodyCalled() throws Exception {
        tripwire.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, () -> tripwire.accept().close());
        tripwire.close();
    }

    /** What each attack makes of a sound file without its seal. */
    private Map<String, String> attacks(String sound) {
        String http = "http://127.0.0.1:" + tripwire.getLocalPort() + "/";
        String file = secret.toUri().toString();
        Matcher matcher = ROOT.matcher(sound);
        assertTrue(matcher.find(), sound);
        String open = matcher.group().replaceFirst("/?>$", "");
        String close = "</isnad:" + matcher.group(1) + ">";
        Map<String, String> attacks = new TreeMap<>();
        attacks.put("file-entity", doctype("<!ENTITY e SYSTEM \"" + file + "\">", sound, "&e;"));
        attacks.put("http-entity", doctype("<!ENTITY e SYSTEM \"" + http + "\">", sound, "&e;"));
        attacks.put("parameter-entity", doctype("<!ENTITY % p SYSTEM \"" + http + "p\"> %p;", sound, ""));
        attacks.put("external-dtd", sound.replaceFirst("<isnad:",
                Matcher.quoteReplacement("<!DOCTYPE x SYSTEM \"" + http + "x.dtd\">\n<isnad:")));
        attacks.put("bomb", doctype(bomb(), sound, "&e11;"));
        attacks.put("quadratic", doctype("<!ENTITY a \"" + "x".repeat(50_000) + "\">", sound, "&a;".repeat(5_000)));
        attacks.put("deep", open + ">" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + close);
        attacks.put("deep-unclosed", open + ">" + "<a>".repeat(100_000) + close);
        attacks.put("wide", open + attributes(50_000) + "/>");
        attacks.put("style", sound.replaceFirst("<isnad:",
                Matcher.quoteReplacement("<?xml-stylesheet href=\"" + http + "s.xsl\"?>\n<isnad:")));
        attacks.put("schema", open.replace("<isnad:", "<evil:") + " xmlns:evil=\"urn:evil\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:evil " + http
                + "evil.ecore\"/>");
        attacks.put("cdata", open + "><![CDATA[" + "x".repeat(100) + "]]>" + close);
        return attacks;
    }

    private static String doctype(String declarations, String sound, String reference) {
        return sound.replaceFirst("<isnad:", Matcher.quoteReplacement("<!DOCTYPE x [" + declarations + "]>\n<isnad:"))
                .replaceFirst("(<isnad:\\w+ )", "$1 attack=\"" + Matcher.quoteReplacement(reference) + "\" ");
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return bomb.toString();
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    @Test
    void everyKindOfFileIsRefusedAndNothingIsFetched() throws Exception {
        Path projects = Files.createDirectory(folder.resolve("projects"));
        Map<String, String> expected = new TreeMap<>();
        Map<Path, String> kinds = Map.of(small.manifest(), "DAMAGED", small.description(), "DAMAGED_DOCUMENT",
                small.annotations(), "DAMAGED_ANNOTATIONS", small.annotator(), "DAMAGED_ANNOTATOR", small.registry(),
                "DAMAGED_REGISTRY", small.claimFile(), "DAMAGED_CLAIM");
        for (Map.Entry<Path, String> kind : kinds.entrySet()) {
            String whole = Files.readString(kind.getKey());
            String sound = whole.substring(0, whole.lastIndexOf("<!-- sha256:"));
            for (Map.Entry<String, String> attack : attacks(sound).entrySet()) {
                String name = kind.getKey().getFileName().toString().replaceAll("[^a-z.]", "") + "-" + attack.getKey();
                Path root = Folders.copy(small.folder, projects.resolve(name));
                seal(root.resolve(small.folder.relativize(kind.getKey()).toString()), attack.getValue());
                expected.put(name, kind.getValue());
            }
        }

        for (List<String> options : Seeded.slow() ? List.of(List.<String>of(), NO_LIMITS) : List.of(NO_LIMITS)) {
            Process child = Children.start(options, ReadingChild.class, projects.toString());
            List<String> lines = child.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertTrue(child.waitFor(PATIENCE, TimeUnit.SECONDS));

            assertEquals("end", lines.getLast(), () -> String.join("\n", lines));
            List<String> wrong = new ArrayList<>();
            for (String line : lines.subList(0, lines.size() - 1)) {
                String refusal = expected.get(line.split(" ")[0]);
                if (refusal == null || !line.contains(refusal)) {
                    wrong.add(line.substring(0, Math.min(300, line.length())));
                }
            }
            assertEquals(List.of(), wrong, options::toString);
            assertEquals(expected.size() + 1, lines.size());
            assertFalse(String.join("\n", lines).contains(SECRET));
        }
    }

    private static void seal(Path file, String content) throws Exception {
        String hash = StrictText.hash(content.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, content + "<!-- sha256:" + hash + " -->\n");
    }
}
