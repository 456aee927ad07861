/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.SafeName;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;

/** Looks at the files of a project as files: what is there, and what does not belong there. */
public final class FolderInspection {

    /** What file managers leave behind without asking. */
    private static final Set<String> HARMLESS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep");

    private final Layout layout;

    public FolderInspection(Path root) {
        this.layout = new Layout(root);
    }

    /**
     * A file or folder that has no place in the project.
     *
     * @param file     below the project's folder
     * @param document the document that it would belong to if there were one; otherwise empty
     */
    public record Stray(String file, String document) {
    }

    public String description(DocumentId document) {
        return layout.name(layout.description(document));
    }

    public String text(DocumentId document) {
        return layout.name(layout.text(document));
    }

    public String annotations(DocumentId document, AnnotatorId annotator) {
        return layout.name(layout.annotations(annotator, document));
    }

    public String annotator(String id) {
        return layout.name(layout.annotator(new AnnotatorId(id)));
    }

    /** Whether annotations could not be read because they belong to another text. */
    public static boolean isOfOtherText(ProjectException problem) {
        return problem.getCause() instanceof DamagedFileException damaged && damaged.reason() == Reason.OTHER_TEXT;
    }

    /** Ids of the annotators whose own file is missing or damaged. */
    public List<String> damagedAnnotators() throws ProjectException {
        List<String> damaged = new ArrayList<>();
        for (Path folder : list(layout.annotations())) {
            String id = folder.getFileName().toString();
            if (Files.isDirectory(folder) && SafeName.isSafe(id) && !isAnnotator(new AnnotatorId(id))) {
                damaged.add(id);
            }
        }
        return damaged;
    }

    private boolean isAnnotator(AnnotatorId id) {
        try {
            return XmlFile.read(StoredForm.ANNOTATOR, Files.readAllBytes(layout.annotator(id))).value().id().equals(id);
        } catch (IOException | DamagedFileException | NewerVersionException e) {
            // The caller asks only whether the file is good.
            return false;
        }
    }

    /** What lies among the documents and annotations and is neither. */
    public List<Stray> strays() throws ProjectException {
        List<Stray> strays = new ArrayList<>();
        for (Path folder : list(layout.documents())) {
            String id = folder.getFileName().toString();
            if (!SafeName.isSafe(id) || !Files.exists(layout.description(new DocumentId(id)))) {
                strays.add(new Stray(layout.name(folder), ""));
                continue;
            }
            for (Path file : list(folder)) {
                String name = file.getFileName().toString();
                if (!name.equals(Layout.TEXT) && !name.equals(Layout.DESCRIPTION)) {
                    strays.add(new Stray(layout.name(file), ""));
                }
            }
        }
        for (Path folder : list(layout.annotations())) {
            if (Files.isDirectory(folder) && SafeName.isSafe(folder.getFileName().toString())) {
                annotationStrays(folder, strays);
            } else {
                strays.add(new Stray(layout.name(folder), ""));
            }
        }
        return strays;
    }

    private void annotationStrays(Path folder, List<Stray> strays) throws ProjectException {
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (name.equals(Layout.ANNOTATOR)) {
                continue;
            }
            String id = name.endsWith(Layout.XML) ? name.substring(0, name.length() - Layout.XML.length()) : "";
            if (!SafeName.isSafe(id)) {
                strays.add(new Stray(layout.name(file), ""));
            } else if (!Files.exists(layout.description(new DocumentId(id)))) {
                strays.add(new Stray(layout.name(file), id));
            }
        }
    }

    private static List<Path> list(Path folder) throws ProjectException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> !HARMLESS.contains(path.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw Problems.notReadable(folder, e);
        }
    }
}
