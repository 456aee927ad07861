/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.ibm.icu.util.TimeZone;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.isnad.model.Document;
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
import org.isnad.ui.editor.internal.access.EditorText;
import org.isnad.ui.editor.internal.arcs.ArcLayer;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorActions;
import org.isnad.ui.editor.internal.command.EditorSetting;
import org.isnad.ui.editor.internal.command.OthersShown;
import org.isnad.ui.editor.internal.command.SingleKeys;
import org.isnad.ui.editor.internal.command.TextActions;
import org.isnad.ui.editor.internal.copy.TextDrag;
import org.isnad.ui.editor.internal.correct.Correction;
import org.isnad.ui.editor.internal.correct.CorrectionBar;
import org.isnad.ui.editor.internal.correct.CorrectionEdits;
import org.isnad.ui.editor.internal.correct.CorrectionKeys;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.edit.SpanEdits;
import org.isnad.ui.editor.internal.edit.SpanLoader;
import org.isnad.ui.editor.internal.filter.EditorFilter;
import org.isnad.ui.editor.internal.hover.AnnotationSheet;
import org.isnad.ui.editor.internal.hover.Hover;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.EditorLinks;
import org.isnad.ui.editor.internal.link.LinkLoader;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.read.DocumentReading;
import org.isnad.ui.editor.internal.read.PageMessage;
import org.isnad.ui.editor.internal.reading.Reading;
import org.isnad.ui.editor.internal.ruler.OverviewRuler;

/**
 * The editor of one document's annotations, and of its text while that is corrected. What is changed belongs to the
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
    private final List<Runnable> waiting = new ArrayList<>();
    private AnnotationCanvas canvas;
    private Correction correction;
    private Reading reading;
    private Annotating annotating;
    private SingleKeys singleKeys;
    private EditorFilter filter;
    private EditorLinks links;
    private Hover hover;
    private Composite page;
    private PageMessage message;
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
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Help.set(page, HelpIds.EDITOR);
        message = new PageMessage(page);
        read();
    }

    private void read() {
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            message.say(MESSAGES.text("editor.noProject"));
            return;
        }
        DocumentReading.begin(project.get(), document, getPartName(), page.getDisplay(), new Readiness(project.get()));
        if (canvas == null && page.getChildren().length == 0) {
            message.say(MESSAGES.text("editor.reading"));
        }
    }

    /** Runs when the text is shown: now, or as soon as it is read; never if it cannot be. */
    public void whenShown(Runnable runnable) {
        if (canvas != null) {
            runnable.run();
        } else {
            waiting.add(runnable);
        }
    }

    /** The text and the annotations as they are shown; null until the text was read, see {@link #whenShown}. */
    public AnnotationCanvas canvas() {
        return canvas;
    }

    /** Correcting the text; null while {@link #canvas} is. */
    public Correction correction() {
        return correction;
    }

    /** What can be done to the annotations; null when the text could not be read. */
    public Annotating annotating() {
        return annotating;
    }

    /** What can be done to relations and groups; null when the text could not be read. */
    public EditorLinks links() {
        return links;
    }

    /** What tells about annotations; null when the text could not be read. */
    public Hover hover() {
        return hover;
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

    /** The text as it is shown, with what is just typed; empty until it was read. */
    public String text() {
        return canvas == null ? "" : canvas.text();
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
            canvas.current().clear();
            canvas.reveal(new TextRange(begin, Math.clamp(range.end(), begin, text().length())));
        });
    }

    @Override
    public String selectedText() {
        return selectedRange().covered(text());
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
        if (correction != null) {
            correction.finish();
        }
        session.removeListener(sessionListener);
        OthersShown.removeListener(othersListener);
        EditorSetting.removeListener(settingListener);
        EditorFont.removeListener(fontListener);
        if (filter != null) {
            filter.dispose();
        }
        super.dispose();
    }

    private void show(Project project, String text) {
        message.clear();
        createCanvas(project, text);
        access = new EditorText(this, edge());
        filter = new EditorFilter(project, document, page.getDisplay(), this::refresh);
        session.addListener(sessionListener);
        OthersShown.addListener(othersListener);
        EditorSetting.addListener(settingListener);
        takeSettings();
        EditorFont.addListener(fontListener);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        page.layout(true);
        waiting.forEach(Runnable::run);
        waiting.clear();
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    private void createCanvas(Project project, String text) {
        Composite row = row(page);
        canvas = new AnnotationCanvas(row, text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        TestIds.mark(canvas.control(), "editor.text");
        canvas.setTagset(project.tagset(), MessageBundle.userLocale());
        canvas.setEmptyMessage(MESSAGES.text("editor.empty"));
        canvas.setFont(EditorFont.get());
        canvas.setZoom(EditorFont::zoom);
        reading = new Reading(canvas, session, document);
        IActionBars bars = getEditorSite().getActionBars();
        SpanEdits edits = new SpanEdits(document, new IdSource(Clock.systemUTC(), new SecureRandom()),
                Clock.systemUTC());
        annotating = new Annotating(session, canvas, edits, bars.getStatusLineManager()::setMessage);
        canvas.setTagKeys(legend -> singleKeys.active() && annotating.chooseByKey(legend));
        new OverviewRuler(row, canvas, project::tagset, annotating::show);
        TextActions.install(bars, this);
        createCorrection(bars);
        TextDrag.install(canvas);
        EditorActions.activate(this, canvas.control());
        singleKeys = new SingleKeys(getSite().getService(IContextService.class), canvas.control());
        createLinks(bars.getStatusLineManager()::setMessage);
        canvas.control().addListener(SWT.MenuDetect, event -> makeMenu());
    }

    /** Not before it is wanted: the platform tells of a new menu to all parts, which takes as long as all the rest. */
    private void makeMenu() {
        if (canvas.control().getMenu() == null) {
            MenuManager menu = new MenuManager();
            canvas.control().setMenu(menu.createContextMenu(canvas.control()));
            getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        }
    }

    private void createCorrection(IActionBars bars) {
        correction = new Correction(getSite().getWorkbenchWindow(), session, document, canvas,
                bars.getStatusLineManager()::setMessage);
        CorrectionBar.create(page, correction).moveAbove(canvas.control().getParent());
        CorrectionEdits.install(bars, correction, canvas, annotating::delete);
        CorrectionKeys.install(getSite(), correction, session, canvas.control());
        correction.addListener(() -> {
            singleKeys.setUsed(SingleKeys.Use.WRITING, correction.isOn());
            canvas.setEditable(correction.isOn());
        });
    }

    private void createLinks(Consumer<String> hint) {
        DocumentLinks shown = new DocumentLinks(canvas.spans(),
                () -> LinkLoader.load(session, document, OthersShown.get()),
                () -> session.project().map(Project::tagset).orElseThrow());
        LinkWords words = new LinkWords(shown, correction::storedText, id -> session.project()
                .flatMap(project -> project.document(id)).map(Document::title).orElse(id.value()));
        ArcLayer arcs = ArcLayer.install(canvas, shown, words, (link, end) -> links.walk().farEnd(link, end));
        links = EditorLinks.install(session, document, canvas, shown, words, hint,
                on -> singleKeys.setUsed(SingleKeys.Use.LINKING, on), correction::isOn, arcs::label);
        annotating.setLinkRemoval(links.walk()::delete);
        annotating.seeking().setLinks(shown::isHidden, id -> shown.isLink(id) && links.desk().show(id));
        AnnotationSheet sheet = new AnnotationSheet(shown, words, TimeZone.getDefault());
        hover = new Hover(canvas, shown, sheet);
        canvas.describe(() -> MESSAGES.text("editor.name", getPartName()), sheet::describe);
    }

    /** The text with its ruler beside it, on the side on which the window's language has its scroll bars. */
    private static Composite row(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        return row;
    }

    /** As high as what somebody puts into it. */
    private Composite edge() {
        Composite edge = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(edge);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(edge);
        return edge;
    }

    private void takeSettings() {
        reading.takeSettings();
    }

    /** Nothing is asked for before it was read: that would read it here. */
    private void refresh() {
        if (read && canvas != null && !canvas.control().isDisposed()) {
            correction.setSpans(filter.applied(SpanLoader.load(session, document, OthersShown.get(), problem ->
                    Errors.show(getSite().getShell(), problem))));
            leaveHidden();
        }
    }

    /** The text was stored just now, so that it is in memory. */
    private void follow() {
        Optional<Project> project = session.project();
        if (project.isPresent()) {
            try {
                correction.follow(project.get().text(document));
            } catch (ProjectException e) {
                Errors.show(getSite().getShell(), e);
            }
        }
    }

    /** No command works on what is not seen. */
    private void leaveHidden() {
        canvas.current().id().filter(links.desk().links()::isHidden).ifPresent(id -> canvas.current().clear());
    }

    private void changeFont(String property) {
        if (EditorFont.KEY.equals(property)) {
            canvas.setFont(EditorFont.get());
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
            if (!page.isDisposed()) {
                show(project, text);
            }
        }

        @Override
        public void failed(ProjectException problem) {
            if (!page.isDisposed()) {
                Errors.log(problem);
                message.offer(Errors.sentence(problem), MESSAGES.text("editor.again"), AnnotationEditor.this::read);
            }
        }

        @Override
        public void annotations() {
            read = true;
            refresh();
        }
    }

    /** Follows what others do in the session. */
    private final class Follower implements SessionListener {

        @Override
        public void textChanged(DocumentId changed) {
            if (changed.equals(document)) {
                follow();
            }
        }

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
