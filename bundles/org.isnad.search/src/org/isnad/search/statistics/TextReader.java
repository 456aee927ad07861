/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/** Reads documents of a project one after the other, on a thread that changes nothing. */
public final class TextReader {

    private final Project project;
    private final Watch watch;
    private final List<DocumentId> unreadable = new ArrayList<>();

    public TextReader(Project project, Watch watch) {
        this.project = project;
        this.watch = watch;
    }

    /** What is done with a document. Called inside {@link Project#read}, so that nothing changes meanwhile. */
    @FunctionalInterface
    public interface Reader {
        void read(DocumentId document) throws ProjectException;
    }

    /**
     * Reads the documents in the order given. One that cannot be read is noted and passed over.
     *
     * @return false if the watch cancelled
     */
    public boolean read(Collection<DocumentId> documents, Reader reader) {
        int done = 0;
        for (DocumentId document : documents) {
            if (watch.cancelled()) {
                return false;
            }
            watch.step(done++, documents.size());
            read(document, reader);
        }
        return !watch.cancelled();
    }

    /** Documents that could not be read, in the order in which they were tried. */
    public List<DocumentId> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Reads something while nothing changes. */
    static <T> T inside(Project project, Callable<T> reader) throws ProjectException {
        try {
            return project.read(reader);
        } catch (ProjectException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("readers throw nothing else", e);
        }
    }

    private void read(DocumentId document, Reader reader) {
        try {
            inside(project, () -> {
                reader.read(document);
                return null;
            });
        } catch (ProjectException e) {
            unreadable.add(document); // the result names it, and the project's checks tell why
        }
    }
}
