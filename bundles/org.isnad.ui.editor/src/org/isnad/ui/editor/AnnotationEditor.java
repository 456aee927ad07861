/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TextReveal;
import org.isnad.ui.editor.internal.access.EditorText;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorActions;
import org.isnad.ui.editor.internal.command.SingleKeys;
import org.isnad.ui.editor.internal.command.TextActions;
import org.isnad.ui.editor.internal.correct.Correction;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.filter.EditorFilter;
import org.isnad.ui.editor.internal.hover.Hover;
import org.isnad.ui.editor.internal.link.EditorLinks;
import org.isnad.ui.editor.internal.page.EditorPage;
import org.isnad.ui.editor.internal.read.DocumentReading;
import org.isnad.ui.editor.internal.read.PageMessage;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * The editor of one document's annotations, and of its text while that is corrected. What is changed belongs to the
 * window's {@link ProjectSession}, so that closing the editor loses neither changes nor their undo history.
 */
public final class AnnotationEditor extends EditorPart implements TextReveal, SelectedText {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationEditor.class);
    private static final String CONTEXT = "org.isnad.ui.editor.context";

    private final SessionListener titleListener = new SessionListener() {
        @Override
        public void documentsChanged() {
            setPartName(BidiText.isolate(getEditorInput().getName()));
        }
    };
    private final List<Runnable> waiting = new ArrayList<>();
    private ProjectSession session;
    private DocumentId document;
    private Composite area;
    private PageMessage message;
    private EditorPage page;
    private AnnotatedText access;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof DocumentInput documentInput)) {
            throw new PartInitException("not a document: " + input);
        }
        setSite(site);
        setInput(input);
        // Digits and Latin letters keep their order in a window from right to left.
        setPartName(BidiText.isolate(input.getName()));
        session = documentInput.session();
        document = documentInput.document();
        session.addListener(titleListener);
    }

    @Override
    public void createPartControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Help.set(area, HelpIds.EDITOR);
        message = new PageMessage(area);
        read();
    }

    private void read() {
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            message.say(MESSAGES.text("editor.noProject"));
            return;
        }
        DocumentReading.begin(project.get(), document, getPartName(), area.getDisplay(), new Readiness(project.get()));
        if (page == null && area.getChildren().length == 0) {
            message.say(MESSAGES.text("editor.reading"));
        }
    }

    /** Runs when the text is shown: now, or as soon as it is read; never if it cannot be. */
    public void whenShown(Runnable runnable) {
        if (page != null) {
            runnable.run();
        } else {
            waiting.add(runnable);
        }
    }

    private <T> T ofPage(Function<EditorPage, T> part) {
        return page == null ? null : part.apply(page);
    }

    /** The text and the annotations as they are shown; null until the text was read, see {@link #whenShown}. */
    public AnnotationCanvas canvas() {
        return ofPage(EditorPage::canvas);
    }

    /** Correcting the text; null while {@link #canvas} is. */
    public Correction correction() {
        return ofPage(EditorPage::correction);
    }

    /** What can be done to the annotations; null while {@link #canvas} is. */
    public Annotating annotating() {
        return ofPage(EditorPage::annotating);
    }

    /** What can be done to relations and groups; null while {@link #canvas} is. */
    public EditorLinks links() {
        return ofPage(EditorPage::links);
    }

    /** What tells about annotations; null while {@link #canvas} is. */
    public Hover hover() {
        return ofPage(EditorPage::hover);
    }

    /** Whether keys without Ctrl and Alt are commands; null while {@link #canvas} is. */
    public SingleKeys singleKeys() {
        return ofPage(EditorPage::singleKeys);
    }

    /** Which of the annotations are shown; null while {@link #canvas} is. */
    public EditorFilter filter() {
        return ofPage(EditorPage::filter);
    }

    /** The document in the editor. */
    public DocumentId document() {
        return document;
    }

    /** The text as it is shown, with what is just typed; empty until it was read. */
    public String text() {
        return page == null ? "" : page.canvas().text();
    }

    public ProjectSession session() {
        return session;
    }

    /** Adapts to {@link AnnotatedText} when the text could be read. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == AnnotatedText.class ? adapter.cast(access) : super.getAdapter(adapter);
    }

    @Override
    public void reveal(TextRange range) {
        whenShown(() -> {
            int begin = Math.min(range.begin(), text().length());
            canvas().current().clear();
            canvas().reveal(new TextRange(begin, Math.clamp(range.end(), begin, text().length())));
        });
    }

    @Override
    public void reveal(AnnotationId annotation, TextRange range) {
        whenShown(() -> {
            Optional<ShownSpan> shown = canvas().spans().index().find(annotation);
            shown.ifPresentOrElse(annotating()::show, () -> reveal(range));
        });
    }

    @Override
    public String selectedText() {
        return selectedRange().covered(text());
    }

    @Override
    public TextRange selectedRange() {
        return page == null ? new TextRange(0, 0) : canvas().caret().selection().range();
    }

    /** @return false: a change is durable as soon as it is seen */
    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        session.save();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a document cannot be saved under another name");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        if (page != null) {
            canvas().control().setFocus();
        } else {
            area.setFocus();
        }
    }

    @Override
    public void dispose() {
        session.removeListener(titleListener);
        if (page != null) {
            page.dispose();
        }
        super.dispose();
    }

    private void show(Project project, String text) {
        message.clear();
        page = new EditorPage(getEditorSite(), area, session, project, document, text, this::getPartName);
        access = new EditorText(this, page.edge());
        TextActions.install(getEditorSite().getActionBars(), this);
        EditorActions.activate(this, canvas().control());
        canvas().control().addListener(SWT.MenuDetect, event -> makeMenu());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        area.layout(true);
        waiting.forEach(Runnable::run);
        waiting.clear();
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    /** Not before it is wanted: the platform tells all parts of a new menu, which takes as long as all the rest. */
    private void makeMenu() {
        if (canvas().control().getMenu() == null) {
            MenuManager menu = new MenuManager();
            canvas().control().setMenu(menu.createContextMenu(canvas().control()));
            getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        }
    }

    /** Shows what was read, unless the editor was closed meanwhile. */
    private final class Readiness implements DocumentReading.Listener {

        private final Project project;

        Readiness(Project project) {
            this.project = project;
        }

        @Override
        public void text(String text) {
            if (!area.isDisposed()) {
                show(project, text);
            }
        }

        @Override
        public void failed(ProjectException problem) {
            if (!area.isDisposed()) {
                Errors.log(problem);
                message.offer(Errors.sentence(problem), MESSAGES.text("editor.again"), AnnotationEditor.this::read);
            }
        }

        @Override
        public void annotations() {
            page.annotationsRead();
        }
    }
}
