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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.StrictText;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Project files that want to read other files, open connections, or fill the memory. Their seals are right. */
class HostileXmlTest {

    private static final String SECRET = "secret-of-the-machine";
    private static final String END = "</isnad:AnnotationSet>";
    private static final Duration QUICKLY = Duration.ofSeconds(10);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ROOT = "<isnad:AnnotationSet xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:isnad=\"urn:isnad:project:1\" version=\"1\" document=\"d\" annotator=\"gold\""
            + " textHash=\"%HASH%\"";
    private static final String SPAN = "<spans id=\"01841e1a-4c00-7000-8000-000000000001\" layer=\"%s\" author=\"a\""
            + " time=\"2022-10-14T08:00:00Z\" ranges=\"0-1\">%s</spans>";

    @TempDir
    private Path folder;
    private Path root;
    private ServerSocket tripwire;
    private Document document;
    private Path file;
    private final Projects make = new Projects();

    @BeforeEach
    void aProjectAndATripwire() throws Exception {
        tripwire = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        root = folder.resolve("p");
        Project project = make.create(root);
        document = make.add(project, "d", "قال زيد");
        file = root.resolve("annotations").resolve("gold").resolve("d.xml");
        Files.createDirectories(file.getParent());
    }

    @AfterEach
    void nobodyCalled() throws Exception {
        tripwire.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, () -> tripwire.accept().close());
        tripwire.close();
    }

    static Stream<String> attacks() {
        String bomb = bomb();
        return Stream.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%FILE%\">]>" + ROOT + ">" + span("&e;", "") + END,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%HTTP%\">]>" + ROOT + ">" + span("&e;", "") + END,
                "<!DOCTYPE x SYSTEM \"%HTTP%x.dtd\">" + ROOT + "/>",
                "<!DOCTYPE x PUBLIC \"p\" \"%HTTP%x.dtd\">" + ROOT + "/>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"%HTTP%p\"> %p;]>" + ROOT + "/>",
                bomb,
                "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>" + ROOT + ">"
                        + span("&a;".repeat(5_000), "") + END,
                ROOT + ">" + "<spans>".repeat(200_000) + END,
                ROOT + ">" + "<spans><features>".repeat(200) + "</features></spans>".repeat(200)
                        + END,
                ROOT + " " + attributes(100_000) + "/>",
                ROOT + " xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"%FILE%\" parse=\"text\"/>"
                        + END,
                ROOT + "><spans href=\"%HTTP%d.xml#/\"/>" + END,
                ROOT + "><spans href=\"%FILE%#/\"/>" + END,
                "<evil:AnnotationSet xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:evil=\"urn:evil\""
                        + " xsi:schemaLocation=\"urn:evil %HTTP%evil.ecore\"/>",
                "<ecore:EPackage xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                        + " xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"x\"/>",
                "<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                        + " xmlns:isnad=\"urn:isnad:project:1\"/>",
                ROOT + ">" + span("Entity", "") + span("Entity", "") + END,
                ROOT + "><spans/>" + END,
                ROOT + "><unknown/>" + END);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAnnotationFileThatAttacksIsRefused(String attack) throws Exception {
        write(file, attack);
        Project project = make.store().open(root);

        ProjectException found = assertTimeoutPreemptively(QUICKLY, () -> assertThrows(ProjectException.class,
                () -> project.annotations(document.id(), project.annotators().getFirst())));

        assertEquals(ProjectProblem.DAMAGED, found.problem());
        assertFalse(found.getMessage().contains(SECRET));
        assertEquals("قال زيد", project.text(document.id()));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aManifestThatAttacksIsRefused(String attack) throws Exception {
        write(root.resolve("project.isnad"), attack);

        assertTimeoutPreemptively(QUICKLY, () -> assertThrows(ProjectException.class, () -> make.store().open(root)));
    }

    @Test
    void theSameFileWithoutAnAttackIsRead() throws Exception {
        write(file, ROOT + ">" + span("Entity", "") + END);
        Project project = make.store().open(root);

        assertEquals(new TextRange(0, 1), project.annotations(document.id(), project.annotators().getFirst()).spans()
                .getFirst().extent());
    }

    private void write(Path target, String attack) throws Exception {
        String http = "http://127.0.0.1:" + tripwire.getLocalPort() + "/";
        String secret = folder.resolve("secret.txt").toUri().toString();
        String content = HEAD + attack.replace("%HTTP%", http).replace("%FILE%", secret)
                .replace("%HASH%", document.textHash()) + "\n";
        String hash = StrictText.hash(content.getBytes(StandardCharsets.UTF_8));
        Files.writeString(target, content + "<!-- sha256:" + hash + " -->\n");
    }

    private static String span(String layer, String inside) {
        return SPAN.formatted(layer, inside);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return bomb.append("]>").append(ROOT).append(">").append(span("&e11;", "")).append("</isnad:AnnotationSet>")
                .toString();
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }
}
