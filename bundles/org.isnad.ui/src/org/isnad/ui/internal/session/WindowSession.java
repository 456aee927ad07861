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
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectStore;
import org.isnad.project.schema.TagsetChange;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Notice;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SaveState;
import org.isnad.ui.Services;
import org.isnad.ui.SessionListener;
import org.isnad.ui.UnfinishedStep;
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
    private ProjectListener news;
    private SaveState saveState = SaveState.NONE;
    private Path opening;
    private UnfinishedStep unfinished;

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
        work = new BackgroundWork(open, new WorkNews(this, opened));
        saveState = open.project().dirty() ? SaveState.PENDING : SaveState.WRITTEN;
        news = new ProjectNews(this, opened);
        open.project().addListener(news);
        UiPreferences.addRecentProject(open.project().folder());
        tell(SessionListener::projectChanged);
        Sessions.stateChanged();
        documents.restore(document);
        work.indexSoon();
        RecoveryNotice.show(window, open.project().recovery());
    }

    @Override
    public boolean close() {
        if (open == null) {
            return true;
        }
        if (!finishStep() || !LastSave.of(window, open.project()) || !documents.saveOthers()) {
            return false;
        }
        documents.remember();
        documents.closeAll();
        open.project().removeListener(news);
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
    public boolean apply(String label, Change change) {
        return open != null && finishStep() && steps.apply(label, open.project(), change);
    }

    @Override
    public boolean apply(String label, TagsetChange change) {
        return open != null && finishStep() && steps.apply(label, open.project(), change);
    }

    @Override
    public void setUnfinished(UnfinishedStep step) {
        unfinished = step;
        Sessions.stateChanged();
    }

    @Override
    public boolean finishStep() {
        return unfinished == null || unfinished.finish();
    }

    /** What the user is still at. */
    public Optional<UnfinishedStep> unfinished() {
        return Optional.ofNullable(unfinished);
    }

    @Override
    public void undo() {
        finishStep();
        undo(steps.nextUndo());
    }

    @Override
    public void redo() {
        redo(steps.nextRedo());
    }

    /** Takes a step back that {@link #nextUndo} names, and shows where it was. */
    public void undo(IUndoableOperation step) {
        steps.undo(step);
    }

    /** Makes a step again that {@link #nextRedo} names, and shows where it is. */
    public void redo(IUndoableOperation step) {
        steps.redo(step);
    }

    /**
     * The step that can be taken back next, or null.
     *
     * @param document whose step it is; empty for the last one of the whole project
     */
    public IUndoableOperation nextUndo(Optional<DocumentId> document) {
        return document.isEmpty() ? steps.nextUndo() : steps.nextUndo(document.get());
    }

    /** The step that can be made again next, or null; otherwise like {@link #nextUndo}. */
    public IUndoableOperation nextRedo(Optional<DocumentId> document) {
        return document.isEmpty() ? steps.nextRedo() : steps.nextRedo(document.get());
    }

    /** The document in the active editor. */
    public Optional<DocumentId> activeDocument() {
        return documents.active();
    }

    @Override
    public void save() {
        finishStep();
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

    void saveBegins() {
        setSaveState(SaveState.WRITING);
    }

    void saveEnded(ProjectException problem, boolean asked) {
        if (problem == null) {
            Notice.close(window, "notice.notWritten");
            followFiles();
            return;
        }
        setSaveState(SaveState.FAILED);
        if (asked) {
            Errors.show(window.getShell(), problem);
        } else {
            Errors.log(problem);
            Notice.warn(window, "notice.notWritten", Texts.text("notice.notWritten", Errors.sentence(problem)),
                    Texts.text("notice.tryAgain"), this::save);
        }
    }

    void annotationsChanged(DocumentId document) {
        followFiles();
        tell(listener -> listener.annotationsChanged(document));
    }

    /** A document is described otherwise, has another text or is gone. */
    void documentChanged(DocumentId document) {
        if (open.project().document(document).isEmpty()) {
            documents.close(document);
        } else {
            tell(listener -> listener.textChanged(document));
        }
    }

    /** Documents came, changed or went. */
    void documentsChanged() {
        followFiles();
        tell(SessionListener::documentsChanged);
        work.indexSoon();
    }

    void tagsetChanged() {
        tell(SessionListener::tagsetChanged);
    }

    /** Somebody, perhaps another process, has written the files. */
    void written() {
        if (saveState != SaveState.WRITING) {
            followFiles();
        }
    }

    private void followFiles() {
        if (!open.project().dirty()) {
            setSaveState(SaveState.WRITTEN);
            return;
        }
        setSaveState(SaveState.PENDING);
        if (UiPreferences.autosave()) {
            work.saveAfterRest();
        }
    }

    private void setSaveState(SaveState state) {
        if (open != null && saveState != state) {
            saveState = state;
            tell(SessionListener::saveStateChanged);
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
        show(document, range, Optional.empty());
    }

    /** As {@link #show(DocumentId, TextRange)}; makes the annotation the current one if it is there. */
    void show(DocumentId document, TextRange range, Optional<AnnotationId> annotation) {
        try {
            documents.show(document, range, annotation);
        } catch (PartInitException e) {
            Errors.show(window.getShell(), e);
        }
    }

    @Override
    public void showBeside(DocumentId document) {
        try {
            documents.showBeside(document);
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

    /** Whether this is the project that is open. */
    boolean shows(OpenProject project) {
        return open == project;
    }

    /** The index answers from newer data. */
    void indexed() {
        Notice.close(window, "notice.notIndexed");
        tell(SessionListener::indexUpdated);
    }

    void indexFailed(SearchException problem) {
        Errors.log(problem);
        Notice.warn(window, "notice.notIndexed",
                Texts.text("notice.notIndexed", problem.message(MessageBundle.userLocale())),
                Texts.text("notice.rebuild"), this::rebuildIndex);
    }

    /** Runs the action on the UI thread, or the other one if the window is gone by then. */
    void onUi(Runnable action, Runnable otherwise) {
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
}
