/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders that the user may not read are not damaged. */
class RightsTest {

    @TempDir
    private Path folder;
    private final List<Path> denied = new ArrayList<>();
    private final List<Path> broken = new ArrayList<>();
    private final Projects make = new Projects(new FolderProjectStore(Tagsets.shipped(), new DenyingStorage(),
            new SteppingClock(), Duration.ofSeconds(1)));
    private final String sara = "annotations/" + Projects.SARA.id();

    /** A disk on which rights bind everybody, which they do not bind the superuser that tests may run as. */
    private final class DenyingStorage extends ForwardingStorage {
        @Override
        public byte[] read(Path file) throws IOException {
            if (broken.contains(file)) {
                throw new FileSystemException(file.toString(), null, "Input/output error");
            }
            refuse(file);
            return super.read(file);
        }

        @Override
        public List<Path> list(Path path) throws IOException {
            refuse(path);
            return super.list(path);
        }

        @Override
        public boolean missing(Path file) {
            return denied.stream().noneMatch(one -> file.startsWith(one) && !file.equals(one)) && super.missing(file);
        }

        private void refuse(Path path) throws IOException {
            if (denied.stream().anyMatch(path::startsWith)) {
                throw new AccessDeniedException(path.toString());
            }
        }
    }

    @BeforeEach
    void twoDocuments() throws Exception {
        Project project = make.create(folder);
        for (String name : List.of("d", "e")) {
            Document document = make.add(project, name, "قال زيد " + name);
            make.mark(project, document, "PERS", new TextRange(4, 7));
        }
        project.save();
        assertEquals(List.of(), ProjectCheck.check(make.store().open(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "documents/d/text.txt", "documents/d/document.xml" })
    void aFileOfADocument(String file) throws Exception {
        denied.add(folder.resolve(file));

        assertEquals(List.of("NOT_READABLE d " + file + " denied"), found());
    }

    @Test
    void annotationsAndAnAnnotator() throws Exception {
        denied.add(folder.resolve(sara + "/e.xml"));
        denied.add(folder.resolve(sara + "/annotator.xml"));

        assertEquals(List.of("NOT_READABLE e " + sara + "/e.xml denied",
                "NOT_READABLE  " + sara + "/annotator.xml denied"), found());
    }

    @Test
    void aDocumentsFolder() throws Exception {
        denied.add(folder.resolve("documents/d"));

        assertEquals(List.of("NOT_READABLE d documents/d/document.xml denied", "NOT_READABLE  documents/d denied"),
                found());
    }

    @Test
    void anAnnotatorsFolderIsNamedOnce() throws Exception {
        denied.add(folder.resolve(sara));

        assertEquals(List.of("NOT_READABLE  " + sara + " denied"), found());
    }

    @Test
    void aDiskThatRefuses() throws Exception {
        broken.add(folder.resolve("documents/d/text.txt"));

        assertEquals(List.of("NOT_READABLE d documents/d/text.txt Input/output error"), found());
    }

    @Test
    void bothLanguagesSayWhy() {
        Finding finding = new Finding(FindingCode.NOT_READABLE, Optional.empty(), List.of(), "a/b", "denied");

        assertEquals("a/b cannot be read: no permission.", finding.message(Locale.ENGLISH));
        assertTrue(finding.message(Locale.forLanguageTag("ar")).contains("صلاحية"));
    }

    private List<String> found() throws Exception {
        return ProjectCheck.check(make.store().open(folder)).stream().map(finding -> finding.code() + " "
                + finding.document().map(DocumentId::value).orElse("") + " " + finding.file() + " "
                + finding.subject()).toList();
    }
}
