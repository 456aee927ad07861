/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.EditorFont;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TestIds;
import org.isnad.ui.TextReveal;
import org.isnad.ui.editor.internal.arcs.ArcLayer;
import org.isnad.ui.editor.internal.access.EditorText;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorActions;
import org.isnad.ui.editor.internal.command.EditorSetting;
import org.isnad.ui.editor.internal.command.OthersShown;
import org.isnad.ui.editor.internal.command.SingleKeys;
import org.isnad.ui.editor.internal.command.TextActions;
import org.isnad.ui.editor.internal.copy.TextDrag;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.edit.AnnotationReading;
import org.isnad.ui.editor.internal.edit.SpanEdits;
import org.isnad.ui.editor.internal.edit.SpanLoader;
import org.isnad.ui.editor.internal.filter.EditorFilter;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.EditorLinks;
import org.isnad.ui.editor.internal.link.LinkLoader;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.reading.Reading;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * The editor of one document's annotations. The text itself is not changed here. What is changed belongs to the
 * window's {@link ProjectSession}, so that closing the editor loses neither changes nor their undo history.
 */
public final class AnnotationEditor extends EditorPart implements TextReveal, SelectedText {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationEditor.class);
    private static final String CONTEXT = "org.isnad.ui.editor.context";

    private final SessionListener sessionListener = new Follower();
    private final IPreferenceChangeListener othersListener = event -> refresh();
    private final IPreferenceChangeListener settingListener = event -> takeSettings();
    private final IPropertyChangeListener fontListener = event -> changeFont(event.getProperty());
    private ProjectSession session;
    private DocumentId document;
    private String text = "";
    private AnnotationCanvas canvas;
    private Reading reading;
    private Annotating annotating;
    private SingleKeys singleKeys;
    private EditorFilter filter;
    private EditorLinks links;
    private Composite page;
    private AnnotatedText access;
    private boolean read;

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
    }

    @Override
    public void createPartControl(Composite parent) {
        page = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Help.set(parent, HelpIds.EDITOR);
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            say(MESSAGES.text("editor.noProject"));
            return;
        }
        try {
            text = project.get().text(document);
        } catch (ProjectException e) {
            Errors.log(e);
            say(Errors.sentence(e));
            return;
        }
        createCanvas(parent, project.get());
        access = new EditorText(this, edge(parent));
        filter = new EditorFilter(project.get(), document, parent.getDisplay(), this::refresh);
        session.addListener(sessionListener);
        OthersShown.addListener(othersListener);
        EditorSetting.addListener(settingListener);
        takeSettings();
        EditorFont.addListener(fontListener);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        AnnotationReading.read(project.get(), document, parent.getDisplay(), () -> {
            read = true;
            refresh();
        });
    }

    /** The text and the annotations as they are shown; null when the text could not be read. */
    public AnnotationCanvas canvas() {
        return canvas;
    }

    /** What can be done to the annotations; null when the text could not be read. */
    public Annotating annotating() {
        return annotating;
    }

    /** What can be done to relations and groups; null when the text could not be read. */
    public EditorLinks links() {
        return links;
    }

    /** Whether keys without Ctrl and Alt are commands; null when the text could not be read. */
    public SingleKeys singleKeys() {
        return singleKeys;
    }

    /** Which of the annotations are shown; null when the text could not be read. */
    public EditorFilter filter() {
        return filter;
    }

    /** The document in the editor. */
    public DocumentId document() {
        return document;
    }

    public String text() {
        return text;
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
        if (canvas != null) {
            int begin = Math.min(range.begin(), text.length());
            canvas.current().clear();
            canvas.reveal(new TextRange(begin, Math.clamp(range.end(), begin, text.length())));
        }
    }

    @Override
    public String selectedText() {
        return selectedRange().covered(text);
    }

    @Override
    public TextRange selectedRange() {
        return canvas == null ? new TextRange(0, 0) : canvas.caret().selection().range();
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
        if (canvas != null) {
            canvas.control().setFocus();
        } else {
            page.setFocus();
        }
    }

    @Override
    public void dispose() {
        session.removeListener(sessionListener);
        OthersShown.removeListener(othersListener);
        EditorSetting.removeListener(settingListener);
        EditorFont.removeListener(fontListener);
        if (filter != null) {
            filter.dispose();
        }
        super.dispose();
    }

    private void createCanvas(Composite parent, Project project) {
        canvas = new AnnotationCanvas(parent, text);
        TestIds.mark(canvas.control(), "editor.text");
        canvas.setTagset(project.tagset(), MessageBundle.userLocale());
        canvas.setEmptyMessage(MESSAGES.text("editor.empty"));
        canvas.setFont(EditorFont.get());
        canvas.describe(MESSAGES.text("editor.name", getPartName()), this::describe);
        canvas.setZoom(EditorFont::zoom);
        reading = new Reading(canvas, text, session, document);
        IActionBars bars = getEditorSite().getActionBars();
        SpanEdits edits = new SpanEdits(document, new IdSource(Clock.systemUTC(), new SecureRandom()),
                Clock.systemUTC());
        annotating = new Annotating(session, canvas, text, edits, bars.getStatusLineManager()::setMessage);
        canvas.setTagKeys(annotating::chooseByKey);
        TextActions.install(bars, this);
        TextDrag.install(canvas, text);
        EditorActions.activate(this, canvas.control());
        singleKeys = new SingleKeys(getSite().getService(IContextService.class), canvas.control());
        createLinks(bars.getStatusLineManager()::setMessage);
        MenuManager menu = new MenuManager();
        canvas.control().setMenu(menu.createContextMenu(canvas.control()));
        getSite().registerContextMenu(menu, getSite().getSelectionProvider());
    }

    private void createLinks(Consumer<String> hint) {
        DocumentLinks shown = new DocumentLinks(canvas.spans(),
                () -> LinkLoader.load(session, document, OthersShown.get()),
                () -> session.project().map(Project::tagset).orElseThrow());
        LinkWords words = new LinkWords(shown, text);
        ArcLayer arcs = ArcLayer.install(canvas, shown, words, (link, end) -> links.walk().farEnd(link, end));
        links = EditorLinks.install(session, document, canvas, shown, words, hint, singleKeys::setTyping, arcs::label);
        annotating.setLinkRemoval(links.walk()::delete);
    }

    /** As high as what somebody puts into it. */
    private Composite edge(Composite parent) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        Composite edge = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(edge);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(edge);
        return edge;
    }

    private void takeSettings() {
        reading.takeSettings();
    }

    private void say(String sentence) {
        Label label = TestIds.mark(new Label(page, SWT.WRAP), "editor.problem");
        label.setText(sentence);
    }

    private String describe(ShownSpan shown) {
        return Annotating.describe(canvas.looks().of(shown.span()), shown);
    }

    /** Nothing is asked for before it was read: that would read it here. */
    private void refresh() {
        if (read && canvas != null && !canvas.control().isDisposed()) {
            canvas.setSpans(filter.applied(SpanLoader.load(session, document, OthersShown.get(), problem ->
                    Errors.show(getSite().getShell(), problem))));
            leaveHidden();
        }
    }

    /** No command works on what is not seen. */
    private void leaveHidden() {
        ShownSpans spans = canvas.spans().index();
        canvas.current().id().filter(id -> spans.find(id).isEmpty() && spans.unfiltered().find(id).isPresent())
                .ifPresent(id -> canvas.current().clear());
    }

    private void changeFont(String property) {
        if (EditorFont.KEY.equals(property)) {
            canvas.setFont(EditorFont.get());
        }
    }

    /** Follows what others do in the session. */
    private final class Follower implements SessionListener {

        @Override
        public void annotationsChanged(DocumentId changed) {
            if (changed.equals(document)) {
                filter.annotationsChanged();
                refresh();
            }
        }

        @Override
        public void tagsetChanged() {
            session.project().ifPresent(project ->
                    canvas.setTagset(project.tagset(), MessageBundle.userLocale()));
            filter.tagsetChanged();
            refresh();
        }

        @Override
        public void documentsChanged() {
            setPartName(BidiText.isolate(getEditorInput().getName()));
        }

        @Override
        public void annotatorChanged() {
            refresh();
        }
    }
}
