/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.DocumentChange;
import org.isnad.project.Original;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.Revision;
import org.isnad.project.Revisions;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.Errors;
import org.isnad.ui.Notice;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.UiIds;
import org.isnad.ui.documents.internal.Metadata;
import org.isnad.ui.documents.internal.PreparedChange;
import org.isnad.ui.documents.internal.TextDifference;
import org.isnad.ui.documents.internal.Texts;
import org.isnad.ui.documents.internal.history.HistoryView;
import org.isnad.ui.documents.internal.suggest.Suggesting;

/** What a user does to documents: asks what must be asked, and makes each deed a step that can be undone. */
public final class DocumentEdits {

    private final IWorkbenchWindow window;
    private final Shell shell;
    private final ProjectSession session;
    private final Project project;

    private DocumentEdits(IWorkbenchWindow window) {
        this.window = window;
        shell = window.getShell();
        session = window.getService(ProjectSession.class);
        project = session.project().orElseThrow();
    }

    /** What can be done in a window that shows a project. */
    public static DocumentEdits of(IWorkbenchWindow window) {
        return new DocumentEdits(window);
    }

    void open(List<Document> documents) {
        documents.forEach(document -> session.show(document.id()));
    }

    void openBeside(Document document) {
        session.showBeside(document.id());
    }

    void rename(Document document) {
        NameDialog dialog = new NameDialog(shell, NameDialog.Kind.TITLE, document.title(), List.of());
        if (dialog.open() == Window.OK) {
            apply("step.rename", document, description(document.id()).map(now -> now.withTitle(dialog.name())));
        }
    }

    void group(List<Document> documents) {
        List<String> known = project.documents().stream().flatMap(document -> Metadata.group(document).stream())
                .distinct().sorted().toList();
        String now = documents.stream().map(document -> Metadata.group(document).orElse("")).distinct()
                .reduce((one, other) -> "").orElse("");
        NameDialog dialog = new NameDialog(shell, NameDialog.Kind.GROUP, now, known);
        if (dialog.open() != Window.OK) {
            return;
        }
        Work.result(window, () -> grouping(documents, dialog.name())).filter(changes -> !changes.isEmpty())
                .ifPresent(changes -> apply(dialog.name().isEmpty() ? Texts.text("step.ungroup", changes.size())
                        : Texts.text("step.group", dialog.name(), changes.size()), new ChangeList(changes)));
    }

    private List<Change> grouping(List<Document> documents, String group) throws ProjectException {
        List<Change> changes = new ArrayList<>();
        for (Document document : documents) {
            DocumentData before = project.description(document.id());
            DocumentData after = before.withMetadata(DocumentMetadata.GROUP, group);
            if (!after.equals(before)) {
                changes.add(new DocumentChange(before, after));
            }
        }
        return changes;
    }

    void describe(Document document) {
        description(document.id()).ifPresent(now -> {
            PropertiesDialog dialog = new PropertiesDialog(shell, now, project.tagset());
            if (dialog.open() == Window.OK) {
                apply("step.describe", document, Optional.of(dialog.description()));
            }
        });
    }

    private void apply(String step, Document document, Optional<DocumentData> after) {
        Optional<DocumentData> before = description(document.id());
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            apply(Texts.text(step, document.title()), new DocumentChange(before.get(), after.get()));
        }
    }

    private boolean apply(String step, Change change) {
        return PreparedChange.apply(window, project, step, change);
    }

    private Optional<DocumentData> description(DocumentId document) {
        return Work.result(window, () -> project.description(document));
    }

    /** Nothing is asked: it can be undone, and the user is told so. */
    void remove(List<Document> documents) {
        Work.result(window, () -> {
            List<Change> changes = new ArrayList<>();
            for (Document document : documents) {
                changes.add(project.read(() -> Revisions.removal(project, document.id())));
            }
            return new ChangeList(changes);
        }).ifPresent(change -> {
            String title = documents.getFirst().title();
            if (apply(Texts.text("step.remove", title, documents.size()), change)) {
                Notice.done(window, "documents.removed", Texts.text("remove.done", title, documents.size()));
            }
        });
    }

    void replace(Document document) {
        FileDialog dialog = new FileDialog(shell);
        dialog.setText(Texts.text("replace.choose"));
        String file = dialog.open();
        if (file != null) {
            replace(document, Path.of(file));
        }
    }

    /** Gives the document the text of a file, when the user agrees with what that means for the annotations. */
    public void replace(Document document, Path file) {
        record Replacement(String before, String after, Revision revision) {
        }
        Optional<Decoding> decoding = Work.result(window, () -> CharsetDetection.decode(Files.readAllBytes(file)));
        if (decoding.isEmpty()) {
            return;
        }
        if (!(decoding.get() instanceof Decoding.Decoded decoded)) {
            MessageDialog.openError(shell, Texts.text("replace.title"),
                    Texts.text("replace.notText", file.toString()));
            return;
        }
        Work.result(window, () -> project.read(() -> new Replacement(project.text(document.id()), decoded.text(),
                Revisions.replacement(project, document.id(), decoded.text())))).ifPresent(found -> {
                    RevisionDialog report = new RevisionDialog(shell, Texts.text("replace.title"),
                            Texts.text("replace.report", document.title(), file.getFileName().toString()),
                            found.revision(), found.before(), found.after());
                    if (report.open() == Window.OK) {
                        apply(Texts.text("step.replace", document.title()), found.revision().change());
                    }
                });
    }

    /** Corrects what is selected in the active editor. */
    void correct() {
        IEditorPart editor = window.getActivePage().getActiveEditor();
        SelectedText selected = Adapters.adapt(editor, SelectedText.class);
        if (selected == null || selected.selectedText().isEmpty()
                || !(editor.getEditorInput() instanceof DocumentInput input)) {
            return;
        }
        TextRange range = selected.selectedRange();
        CorrectionDialog dialog = new CorrectionDialog(shell, selected.selectedText());
        if (dialog.open() == Window.OK && !dialog.text().equals(selected.selectedText())) {
            correct(input.document(), TextDifference.between(selected.selectedText(), dialog.text(), range.begin()));
        }
    }

    private void correct(DocumentId document, TextEdits edits) {
        record Correction(String before, Revision revision) {
        }
        Work.result(window, () -> project.read(() -> new Correction(project.text(document),
                Revisions.correction(project, document, edits)))).ifPresent(found -> {
                    boolean agreed = found.revision().annotations().isEmpty() || new RevisionDialog(shell,
                            Texts.text("correct.title"), Texts.text("correct.report"), found.revision(),
                            found.before(), edits.applyTo(found.before())).open() == Window.OK;
                    if (agreed) {
                        apply(Texts.text("step.correct", title(document)), found.revision().change());
                    }
                });
    }

    void showOriginal(Document document) {
        Work.result(window, () -> Revisions.originalText(project, document.id())).ifPresent(text ->
                new OriginalDialog(shell, document.title(), text,
                        !Objects.equals(text, currentText(document).orElse(null))).open());
    }

    /** Asks where the file that the document was read from is to go; the dialog asks before another file goes. */
    void saveOriginal(Document document) {
        Work.result(window, () -> project.original(document.id())).ifPresent(kept -> {
            if (kept.isEmpty()) {
                MessageDialog.openInformation(shell, Texts.text("original.file"),
                        Texts.text("original.none", document.title()));
                return;
            }
            FileDialog dialog = new FileDialog(shell, SWT.SAVE);
            dialog.setText(Texts.text("original.file"));
            dialog.setFileName(kept.get().name());
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                saveOriginal(kept.get(), Path.of(file));
            }
        });
    }

    /** Writes the file that a document was read from. */
    public void saveOriginal(Original original, Path file) {
        Work.result(window, () -> Files.write(file, original.content())).ifPresent(written -> Notice.done(window,
                "documents.original", Texts.text("original.saved", written.toString())));
    }

    private Optional<String> currentText(Document document) {
        return Work.result(window, () -> project.text(document.id()));
    }

    void suggest(List<Document> documents) {
        Suggesting.begin(window, project, documents);
    }

    void showHistory(Document document) {
        try {
            HistoryView view = (HistoryView) window.getActivePage().showView(UiIds.HISTORY_VIEW);
            view.show(document.id());
        } catch (PartInitException e) {
            Errors.show(shell, e);
        }
    }

    private String title(DocumentId id) {
        return project.document(id).map(Document::title).orElse(id.value());
    }
}
