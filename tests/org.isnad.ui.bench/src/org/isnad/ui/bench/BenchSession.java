/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.schema.TagsetChange;
import org.isnad.search.SearchIndex;
import org.isnad.text.TextRange;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SaveState;
import org.isnad.ui.SessionListener;
import org.isnad.ui.UnfinishedStep;

/** A session without a window: changes go to the project and are told. */
final class BenchSession implements ProjectSession {

    static final Annotator SARA = Annotator.named("سارة");

    private final Project project;
    private Runnable changed = () -> { };
    private long durableAt;

    BenchSession(Project project) {
        this.project = project;
    }

    void setChanged(Runnable listener) {
        changed = listener;
    }

    long durableAt() {
        return durableAt;
    }

    @Override
    public boolean apply(String label, Change change) {
        try {
            project.apply(change);
        } catch (ProjectException | StaleChangeException e) {
            throw new IllegalStateException(e);
        }
        durableAt = System.nanoTime();
        changed.run();
        return true;
    }

    @Override
    public Optional<Project> project() {
        return Optional.of(project);
    }

    @Override
    public Optional<Annotator> annotator() {
        return Optional.of(SARA);
    }

    @Override
    public Optional<Annotator> askAnnotator(Shell parent) {
        return annotator();
    }

    @Override
    public Optional<SearchIndex> index() {
        return Optional.empty();
    }

    @Override
    public void open(Path folder, Optional<DocumentId> document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void switchAnnotator(Shell parent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean apply(String label, TagsetChange change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setUnfinished(UnfinishedStep step) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean finishStep() {
        return true;
    }

    @Override
    public void undo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void redo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SaveState saveState() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void show(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void show(DocumentId document, TextRange range) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void showBeside(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addListener(SessionListener listener) {
        // Neither project nor annotator are ever others.
    }

    @Override
    public void removeListener(SessionListener listener) {
        // Neither project nor annotator are ever others.
    }
}
