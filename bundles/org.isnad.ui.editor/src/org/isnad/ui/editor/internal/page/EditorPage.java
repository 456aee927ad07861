/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.page;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ibm.icu.util.TimeZone;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.contexts.IContextService;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.EditorFont;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.internal.arcs.ArcLayer;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorSetting;
import org.isnad.ui.editor.internal.command.OthersShown;
import org.isnad.ui.editor.internal.command.SingleKeys;
import org.isnad.ui.editor.internal.copy.TextDrag;
import org.isnad.ui.editor.internal.correct.Correction;
import org.isnad.ui.editor.internal.correct.CorrectionBar;
import org.isnad.ui.editor.internal.correct.CorrectionEdits;
import org.isnad.ui.editor.internal.correct.CorrectionKeys;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.edit.FeatureWords;
import org.isnad.ui.editor.internal.edit.SpanEdits;
import org.isnad.ui.editor.internal.edit.SpanLoader;
import org.isnad.ui.editor.internal.filter.EditorFilter;
import org.isnad.ui.editor.internal.hover.AnnotationSheet;
import org.isnad.ui.editor.internal.hover.Hover;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.EditorLinks;
import org.isnad.ui.editor.internal.link.LinkLoader;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.reading.Reading;
import org.isnad.ui.editor.internal.ruler.OverviewRuler;

/**
 * A document whose text was read, with all that can be done to it: the parts of an editor put together. Follows what
 * changes in the session and in the preferences, until it is disposed. Used on the UI thread.
 */
public final class EditorPage {

    private static final MessageBundle MESSAGES = MessageBundle.beside(EditorPage.class);

    private final SessionListener sessionListener = new Follower();
    private final IPreferenceChangeListener othersListener = event -> refresh();
    private final IPreferenceChangeListener settingListener = event -> takeSettings();
    private final IPropertyChangeListener fontListener = event -> changeFont(event.getProperty());
    private final IEditorSite site;
    private final ProjectSession session;
    private final DocumentId document;
    private final Consumer<String> hint;
    private final Composite edge;
    private final AnnotationCanvas canvas;
    private final Reading reading;
    private final Annotating annotating;
    private final Correction correction;
    private final SingleKeys singleKeys;
    private final EditorLinks links;
    private final Hover hover;
    private final EditorFilter filter;
    private boolean read;

    /**
     * Shows a text.
     *
     * @param parent has a grid of one column
     * @param title  of the document, as the editor shows it
     */
    public EditorPage(IEditorSite site, Composite parent, ProjectSession session, Project project, DocumentId document,
            String text, Supplier<String> title) {
        this.site = site;
        this.session = session;
        this.document = document;
        IActionBars bars = site.getActionBars();
        hint = bars.getStatusLineManager()::setMessage;
        Composite row = row(parent);
        canvas = canvas(row, project, text);
        reading = new Reading(canvas, session, document);
        annotating = new Annotating(session, canvas, new SpanEdits(document,
                new IdSource(Clock.systemUTC(), new SecureRandom()), Clock.systemUTC()), hint);
        singleKeys = new SingleKeys(site.getService(IContextService.class), canvas.control());
        canvas.setTagKeys(legend -> singleKeys.active() && annotating.chooseByKey(legend));
        new OverviewRuler(row, canvas, project::tagset, annotating::show);
        correction = correction(parent, bars);
        TextDrag.install(canvas);
        DocumentLinks shown = new DocumentLinks(canvas.spans(),
                () -> LinkLoader.load(session, document, OthersShown.get()),
                () -> session.project().map(Project::tagset).orElseThrow());
        LinkWords words = new LinkWords(shown, correction::storedText, id -> session.project()
                .flatMap(open -> open.document(id)).map(Document::title).orElse(id.value()));
        links = links(shown, words);
        AnnotationSheet sheet = new AnnotationSheet(shown, words, new FeatureWords(session::project),
                TimeZone.getDefault());
        hover = new Hover(canvas, shown, sheet);
        canvas.describe(() -> MESSAGES.text("page.name", title.get()), id -> links.spoken(id, sheet.describe(id)));
        edge = edge(parent);
        filter = new EditorFilter(project, document, parent.getDisplay(), this::refresh);
        session.addListener(sessionListener);
        OthersShown.addListener(othersListener);
        EditorSetting.addListener(settingListener);
        EditorFont.addListener(fontListener);
        takeSettings();
    }

    private static AnnotationCanvas canvas(Composite row, Project project, String text) {
        AnnotationCanvas canvas = new AnnotationCanvas(row, text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        TestIds.mark(canvas.control(), "editor.text");
        canvas.setTagset(project.tagset(), MessageBundle.userLocale());
        canvas.setEmptyMessage(MESSAGES.text("page.empty"));
        canvas.setFont(EditorFont.get());
        canvas.setZoom(EditorFont::zoom);
        return canvas;
    }

    private Correction correction(Composite parent, IActionBars bars) {
        Correction made = new Correction(site.getWorkbenchWindow(), session, document, canvas, hint);
        CorrectionBar.create(parent, made).moveAbove(canvas.control().getParent());
        CorrectionEdits.install(bars, made, canvas, annotating::delete);
        CorrectionKeys.install(site, made, session, canvas.control());
        made.addListener(() -> {
            singleKeys.setUsed(SingleKeys.Use.WRITING, made.isOn());
            canvas.setEditable(made.isOn());
        });
        return made;
    }

    private EditorLinks links(DocumentLinks shown, LinkWords words) {
        ArcLayer arcs = ArcLayer.install(canvas, shown, words, (link, end) -> links().walk().farEnd(link, end));
        EditorLinks made = EditorLinks.install(session, document, canvas, shown, words, hint,
                on -> singleKeys.setUsed(SingleKeys.Use.LINKING, on), correction::isOn, arcs::label);
        annotating.setLinkRemoval(made.walk()::delete);
        annotating.seeking().setLinks(shown::isHidden, id -> shown.isLink(id) && made.desk().show(id));
        return made;
    }

    /** The text with its ruler beside it, on the side on which the window's language has its scroll bars. */
    private static Composite row(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        return row;
    }

    /** As high as what somebody puts into it. */
    private static Composite edge(Composite parent) {
        Composite edge = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(edge);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(edge);
        return edge;
    }

    /** Shows the annotations, which are in memory now; nothing is asked for before, since that would read it here. */
    public void annotationsRead() {
        read = true;
        refresh();
    }

    private void refresh() {
        if (read && !canvas.control().isDisposed()) {
            correction.setSpans(filter.applied(SpanLoader.load(session, document, OthersShown.get(),
                    problem -> Errors.show(site.getShell(), problem))));
            leaveHidden();
        }
    }

    /** The text was stored just now, so that it is in memory. */
    private void follow() {
        session.project().ifPresent(project -> {
            try {
                correction.follow(project.text(document));
            } catch (ProjectException e) {
                Errors.show(site.getShell(), e);
            }
        });
    }

    /** No command works on what is not seen. */
    private void leaveHidden() {
        canvas.current().id().filter(links.desk().links()::isHidden).ifPresent(id -> canvas.current().clear());
    }

    private void takeSettings() {
        reading.takeSettings();
    }

    private void changeFont(String property) {
        if (EditorFont.KEY.equals(property)) {
            canvas.setFont(EditorFont.get());
        }
    }

    /** Stores what was typed, and follows nothing any more. The controls are disposed by whoever has their parent. */
    public void dispose() {
        correction.close();
        session.removeListener(sessionListener);
        OthersShown.removeListener(othersListener);
        EditorSetting.removeListener(settingListener);
        EditorFont.removeListener(fontListener);
        filter.dispose();
    }

    /** The place at the lower edge, for what somebody puts there. */
    public Composite edge() {
        return edge;
    }

    public AnnotationCanvas canvas() {
        return canvas;
    }

    public Correction correction() {
        return correction;
    }

    public Annotating annotating() {
        return annotating;
    }

    public EditorLinks links() {
        return links;
    }

    public Hover hover() {
        return hover;
    }

    public SingleKeys singleKeys() {
        return singleKeys;
    }

    public EditorFilter filter() {
        return filter;
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
        public void annotatorChanged() {
            refresh();
        }
    }
}
