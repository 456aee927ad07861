/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectStore;
import org.isnad.project.schema.TagsetChange;
import org.isnad.search.SearchIndex;
import org.isnad.text.TextRange;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SaveState;
import org.isnad.ui.Services;
import org.isnad.ui.SessionListener;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.Texts;

/** The session of one workbench window. Everything but {@link #onUi} is called on the UI thread. */
public final class WindowSession implements ProjectSession {

    private final IWorkbenchWindow window;
    private final OpenDocuments documents;
    private final Annotators annotators = new Annotators(this);
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final UndoSteps steps;

    private OpenProject open;
    private BackgroundWork work;
    private ProjectListener relay;
    private SaveState saveState = SaveState.NONE;
    private Path opening;

    WindowSession(IWorkbenchWindow window) {
        this.window = window;
        this.documents = new OpenDocuments(window, this);
        this.steps = new UndoSteps(window, this);
    }

    @Override
    public Optional<Project> project() {
        return Optional.ofNullable(open).map(OpenProject::project);
    }

    @Override
    public Optional<SearchIndex> index() {
        return Optional.ofNullable(open).flatMap(OpenProject::index);
    }

    Optional<Path> folder() {
        return project().map(Project::folder);
    }

    boolean idle() {
        return open == null && opening == null;
    }

    /** Whether the project in the folder is the one that this window shows, or is about to show. */
    boolean shows(Path folder) {
        Path wanted = ProjectFolders.normal(folder);
        return wanted.equals(opening) || folder().filter(wanted::equals).isPresent();
    }

    void toFront() {
        Shell shell = window.getShell();
        shell.setMinimized(false);
        shell.forceActive();
    }

    @Override
    public void open(Path path, Optional<DocumentId> document) {
        Path folder = ProjectFolders.normal(path);
        if (shows(folder)) {
            document.filter(id -> open != null).ifPresent(this::show);
            return;
        }
        opening = folder;
        Job job = Job.create(Texts.text("job.open", folder.getFileName().toString()), monitor -> {
            try {
                OpenProject opened = OpenProject.of(Services.get(ProjectStore.class).open(folder));
                onUi(() -> take(opened, document), opened::close);
            } catch (ProjectException e) {
                onUi(() -> notOpened(folder, e), () -> Errors.log(e));
            }
        });
        job.setRule(BackgroundWork.OPEN_AND_CLOSE);
        job.setUser(true);
        job.schedule();
    }

    private void notOpened(Path folder, ProjectException problem) {
        opening = null;
        if (!Files.exists(folder)) {
            UiPreferences.removeRecentProject(folder);
        }
        Errors.show(window.getShell(), problem);
    }

    private void take(OpenProject opened, Optional<DocumentId> document) {
        opening = null;
        if (!close()) {
            opened.close();
            return;
        }
        open = opened;
        work = new BackgroundWork(open, () -> onUi(() -> setSaveState(SaveState.SAVING)),
                problem -> onUi(() -> saveEnded(opened, problem)),
                () -> onUi(() -> tell(SessionListener::indexUpdated)));
        saveState = SaveState.SAVED;
        relay = new Relay(opened);
        open.project().addListener(relay);
        UiPreferences.addRecentProject(open.project().folder());
        tell(SessionListener::projectChanged);
        Sessions.stateChanged();
        documents.restore(document);
        work.indexSoon();
    }

    @Override
    public boolean close() {
        if (open == null) {
            return true;
        }
        if (!LastSave.of(window, open.project()) || !documents.saveOthers()) {
            return false;
        }
        documents.remember();
        documents.closeAll();
        open.project().removeListener(relay);
        steps.clear();
        BackgroundWork ending = work;
        open = null;
        work = null;
        saveState = SaveState.NONE;
        tell(SessionListener::projectChanged);
        Sessions.stateChanged();
        ending.close();
        return true;
    }

    @Override
    public IUndoContext undoContext() {
        return steps.context();
    }

    @Override
    public boolean apply(String label, Change change) {
        return steps.apply(label, open.project(), new Deed.OfAnnotations(change));
    }

    @Override
    public boolean apply(String label, TagsetChange change) {
        return steps.apply(label, open.project(), new Deed.OfTagset(change));
    }

    @Override
    public void undo() {
        steps.undo();
    }

    @Override
    public void redo() {
        steps.redo();
    }

    /** The step that {@link #undo} would take back, or null. */
    public IUndoableOperation nextUndo() {
        return steps.nextUndo();
    }

    /** The step that {@link #redo} would make again, or null. */
    public IUndoableOperation nextRedo() {
        return steps.nextRedo();
    }

    @Override
    public void save() {
        if (work != null) {
            work.saveNow();
        }
    }

    /** Makes the index anew, in the background. */
    public void rebuildIndex() {
        if (work != null) {
            work.rebuildIndex();
        }
    }

    @Override
    public SaveState saveState() {
        return saveState;
    }

    private void saveEnded(OpenProject saved, ProjectException problem) {
        if (saved != open) {
            return;
        }
        if (problem != null) {
            setSaveState(SaveState.FAILED);
            Errors.show(window.getShell(), problem);
        } else if (open.project().dirty()) {
            changed();
        } else {
            setSaveState(SaveState.SAVED);
            work.indexChanges();
        }
    }

    private void changed() {
        setSaveState(SaveState.UNSAVED);
        if (UiPreferences.autosave()) {
            work.saveSoon();
        }
    }

    private void setSaveState(SaveState state) {
        if (open != null) {
            saveState = state;
            tell(SessionListener::dirtyChanged);
            Sessions.stateChanged();
        }
    }

    @Override
    public void show(DocumentId document) {
        try {
            documents.show(document);
        } catch (PartInitException e) {
            Errors.show(window.getShell(), e);
        }
    }

    @Override
    public void show(DocumentId document, TextRange range) {
        try {
            documents.show(document, range);
        } catch (PartInitException e) {
            Errors.show(window.getShell(), e);
        }
    }

    @Override
    public Optional<Annotator> annotator() {
        return annotators.current();
    }

    @Override
    public Optional<Annotator> askAnnotator(Shell parent) {
        return annotators.current().or(() -> annotators.ask(parent));
    }

    @Override
    public void switchAnnotator(Shell parent) {
        annotators.ask(parent);
    }

    void annotatorTaken() {
        tell(SessionListener::annotatorChanged);
    }

    /** Takes in what other programs wrote into the project. */
    void refresh() {
        if (work != null) {
            work.refreshSoon();
        }
    }

    @Override
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    private void tell(Consumer<SessionListener> news) {
        listeners.forEach(news);
    }

    private void onUi(Runnable action) {
        onUi(action, () -> { });
    }

    /** Runs the action on the UI thread, or the other one if the window is gone by then. */
    private void onUi(Runnable action, Runnable otherwise) {
        Display display = window.getWorkbench().getDisplay();
        if (display.isDisposed()) {
            otherwise.run();
            return;
        }
        display.asyncExec(() -> {
            Shell shell = window.getShell();
            (shell == null || shell.isDisposed() ? otherwise : action).run();
        });
    }

    /** Brings the project's news, from whatever thread, to the UI thread. */
    private final class Relay implements ProjectListener {

        private static final int TOGETHER_MILLISECONDS = 200;

        private final OpenProject source;
        private final AtomicBoolean documentsAdded = new AtomicBoolean();

        Relay(OpenProject source) {
            this.source = source;
        }

        @Override
        public void annotationsChanged(DocumentId document) {
            now(() -> {
                if (open.project().dirty()) {
                    changed();
                } else {
                    // Another program made the change, and has saved it.
                    work.indexChanges();
                }
                tell(listener -> listener.annotationsChanged(document));
            });
        }

        @Override
        public void tagsetChanged() {
            now(() -> tell(SessionListener::tagsetChanged));
        }

        @Override
        public void documentAdded(DocumentId document) {
            // Thousands may come in a second: the window is told of them together.
            if (documentsAdded.compareAndSet(false, true)) {
                now(() -> window.getShell().getDisplay().timerExec(TOGETHER_MILLISECONDS, () -> {
                    documentsAdded.set(false);
                    now(this::tellOfDocuments);
                }));
            }
        }

        private void tellOfDocuments() {
            tell(SessionListener::documentsChanged);
            work.indexSoon();
        }

        private void now(Runnable news) {
            Runnable ifStillOpen = () -> {
                if (open == source) {
                    news.run();
                }
            };
            if (Display.getCurrent() != null) {
                ifStillOpen.run();
            } else {
                onUi(ifStillOpen);
            }
        }
    }
}
