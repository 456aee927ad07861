/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.isnad.language.ide.Place;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetIssue;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.ide.TagsetServices;
import org.isnad.tagset.language.TagsetLanguage;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TestIds;
import org.isnad.ui.UiIds;
import org.isnad.ui.language.internal.text.LanguageViewer;
import org.isnad.ui.language.internal.text.OutlinePage;
import org.isnad.ui.language.internal.text.Problem;
import org.isnad.ui.language.internal.text.ProblemMarks;

/** The editor of a project's tagset, as text in the tagset language. What is saved is the project's tagset at once. */
public final class TagsetEditor extends EditorPart implements EditorActions.Editor, SessionListener {

    private static final String CONTEXT = "org.isnad.ui.language.context";

    private ProjectSession session;
    private TagsetSource source;
    private TagsetServices services;
    private LanguageViewer viewer;
    private Label remark;
    private Composite page;
    private boolean dirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof TagsetInput tagset)) {
            throw new PartInitException("not a tagset: " + input);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        session = tagset.session();
        session.addListener(this);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = parent;
        Help.set(parent, HelpIds.TAGSETS);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        remark = TestIds.mark(new Label(parent, SWT.WRAP), "tagset.remark");
        GridData remarkData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        remarkData.horizontalIndent = layout.horizontalSpacing;
        remark.setLayoutData(remarkData);
        try {
            Project project = session.project().orElseThrow();
            source = project.tagsetSource();
            createViewer(parent, project.readOnly());
            showRemark();
        } catch (ProjectException e) {
            Errors.log(e);
            remark.setText(Errors.sentence(e));
        }
    }

    private void createViewer(Composite parent, boolean readOnly) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TagsetSurroundings around = source.around();
        services = new TagsetServices(around);
        viewer = new LanguageViewer(area, "tagset.text", source.text(), new TagsetTokens(), services);
        viewer.viewer().setEditable(!readOnly);
        viewer.document().addDocumentListener(new DirtyWatch());
        viewer.checkWith((text, cancelled) -> problems(text, around, cancelled), this::showProblemAtCaret);
        viewer.viewer().getTextWidget().addCaretListener(event -> showProblemAtCaret());
        getSite().setSelectionProvider(viewer.viewer().getSelectionProvider());
        EditorActions.install(getSite(), viewer, this);
        MenuManager menu = new MenuManager();
        viewer.viewer().getTextWidget().setMenu(menu.createContextMenu(viewer.viewer().getTextWidget()));
        getSite().registerContextMenu(UiIds.TAGSET_EDITOR, menu, getSite().getSelectionProvider());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
    }

    private static List<Problem> problems(String text, TagsetSurroundings around, BooleanSupplier cancelled) {
        Locale locale = MessageBundle.userLocale();
        return TagsetLanguage.check(text, around, cancelled).stream().map(issue -> problem(issue, locale)).toList();
    }

    private static Problem problem(TagsetIssue issue, Locale locale) {
        return new Problem(Problem.Severity.valueOf(issue.severity().name()), issue.offset(), issue.length(),
                issue.message(locale));
    }

    /** The text with everything around it; null when it could not be read. */
    public LanguageViewer viewer() {
        return viewer;
    }

    private void showRemark() {
        Project project = session.project().orElseThrow();
        String text = project.readOnly() ? Texts.text("remark.readOnly", project.name())
                : source.olderForm() ? Texts.text("remark.older", source.file()) : "";
        remark.setText(text);
        ((GridData) remark.getLayoutData()).exclude = text.isEmpty();
        remark.setVisible(!text.isEmpty());
        page.layout();
    }

    private void showProblemAtCaret() {
        if (getSite().getPage().getActivePart() != this) {
            return;
        }
        int caret = viewer.viewer().getTextWidget().getCaretOffset();
        List<ProblemMarks.Placed> here = viewer.problems().touching(caret, caret);
        IStatusLineManager status = getEditorSite().getActionBars().getStatusLineManager();
        status.setMessage(here.isEmpty() ? null : here.getFirst().mark().getText());
    }

    /** Lays the text out in the background; nothing happens if it was changed meanwhile. */
    @Override
    public void format() {
        if (!viewer.viewer().isEditable()) {
            return;
        }
        String before = viewer.document().get();
        Display display = page.getDisplay();
        Job.createSystem(Texts.text("format.job"), monitor -> {
            String after = TagsetLanguage.format(before);
            display.asyncExec(() -> {
                if (!page.isDisposed() && viewer.document().get().equals(before)) {
                    viewer.replaceAll(after);
                }
            });
        }).schedule();
    }

    /** What is renamed is the project's tagset, so the text is saved before. */
    @Override
    public void rename() {
        int offset = viewer.viewer().getTextWidget().getCaretOffset();
        if (!viewer.viewer().isEditable() || dirty && !saveForRenaming()) {
            return;
        }
        new TagsetRenaming(getSite().getWorkbenchWindow(), session, services, source.text()).at(offset);
    }

    private boolean saveForRenaming() {
        return MessageDialog.openConfirm(getSite().getShell(), Texts.text("rename.title"),
                Texts.text("rename.saveFirst")) && getSite().getPage().saveEditor(this, false) && !dirty;
    }

    @Override
    public void showDeclaration() {
        Optional<Place> place = services.declaration(viewer.document().get(),
                viewer.viewer().getTextWidget().getCaretOffset());
        place.filter(Place::here).ifPresent(here -> viewer.reveal(new Region(here.offset(), here.length())));
        place.filter(there -> !there.here()).ifPresent(there -> MessageDialog.openInformation(getSite().getShell(),
                Texts.text("declaration.title"), Texts.text("declaration.elsewhere", there.file())));
    }

    @Override
    public void undoStep() {
        session.undo();
    }

    @Override
    public void redoStep() {
        session.redo();
    }

    /** Follows what was renamed or taken back; a text that is being changed is left to its author. */
    @Override
    public void tagsetChanged() {
        if (viewer == null || session.project().isEmpty()) {
            return;
        }
        try {
            TagsetSource now = session.project().get().tagsetSource();
            if (dirty && !viewer.document().get().equals(now.text())) {
                return;
            }
            source = now;
            if (!viewer.document().get().equals(source.text())) {
                viewer.replaceAll(source.text());
                viewer.forgetSteps();
            }
            showRemark();
            updateDirty();
        } catch (ProjectException e) {
            Errors.show(getSite().getShell(), e);
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IContentOutlinePage.class && viewer != null) {
            return adapter.cast(new OutlinePage(viewer, services));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        session.removeListener(this);
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        String text = viewer.document().get();
        Project project = session.project().orElseThrow();
        TagsetSaving saving = new TagsetSaving(getSite().getWorkbenchWindow(), session, source);
        if (saving.save(text)) {
            if (saving.wasStep()) {
                // Annotations changed with the text: taking the text back alone would part them.
                viewer.forgetSteps();
            }
            try {
                source = project.tagsetSource();
            } catch (ProjectException e) {
                Errors.show(getSite().getShell(), e);
            }
            setPartName(getEditorInput().getName());
            showRemark();
            updateDirty();
        } else {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a project's tagset has one file");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    private void updateDirty() {
        boolean now = !viewer.document().get().equals(source.text());
        if (now != dirty) {
            dirty = now;
            firePropertyChange(PROP_DIRTY);
        }
    }

    @Override
    public void setFocus() {
        if (viewer != null) {
            viewer.setFocus();
            showProblemAtCaret();
        } else {
            page.setFocus();
        }
    }

    /** Undoing the last change makes the text as it is on the disk, and then it is not dirty. */
    private final class DirtyWatch implements IDocumentListener {

        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // The text after the change is compared.
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            updateDirty();
        }
    }
}
