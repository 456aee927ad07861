/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;

/** The workbench window of the running program, and projects to open in it. */
public final class Desktop {

    private Desktop() {
    }

    public static IWorkbenchWindow window() {
        return Waiting.forValue("a window", () -> {
            IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        });
    }

    public static IWorkbenchPage page() {
        return Waiting.forValue("a page", window()::getActivePage);
    }

    public static ProjectSession session() {
        return window().getService(ProjectSession.class);
    }

    /**
     * Makes a project with the default tagset.
     *
     * @param folder does not exist, or is empty
     * @param texts  by title
     * @return the ids of the documents, in the order of the texts
     */
    public static List<DocumentId> makeProject(Path folder, Map<String, String> texts) throws ProjectException {
        try (Project project = Services.get(ProjectStore.class).create(folder, "Test",
                Services.get(Tagsets.class).find(Tagsets.DEFAULT).orElseThrow())) {
            return texts.entrySet().stream().map(text -> add(project, text.getKey(), text.getValue())).toList();
        }
    }

    /** Opens a project in the window and waits until it is there. */
    public static Project open(Path folder) {
        ProjectSession session = session();
        session.open(folder);
        Waiting.until("the project " + folder, () -> session.project().filter(project -> sameFolder(project, folder))
                .isPresent());
        hideWelcome();
        return session.project().orElseThrow();
    }

    /** Closes the project, and waits until what runs in the background has let go of its folder. */
    public static void close() {
        assertTrue(session().close(), "the project stays open");
        Waiting.until("the background work to end", Job.getJobManager()::isIdle);
    }

    /** Saves, and waits until nothing is unsaved. */
    public static void save() {
        ProjectSession session = session();
        session.save();
        Waiting.until("the project to be saved", () -> !session.project().orElseThrow().dirty());
    }

    /** Opens a view, or brings it to the top. */
    public static IViewPart view(String id) throws PartInitException {
        return page().showView(id);
    }

    private static void hideWelcome() {
        var intro = PlatformUI.getWorkbench().getIntroManager();
        if (intro.getIntro() != null) {
            intro.closeIntro(intro.getIntro());
        }
    }

    private static boolean sameFolder(Project project, Path folder) {
        return project.folder().toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize());
    }

    private static DocumentId add(Project project, String title, String text) {
        try {
            Document document = project.add(new NewDocument(title, title, "", "text", "UTF-8", text, Map.of()));
            return document.id();
        } catch (ProjectException e) {
            throw new IllegalArgumentException("text " + title, e);
        }
    }
}
