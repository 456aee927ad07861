/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.suggest;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.Contributions;
import org.isnad.project.assist.SuggestionRun;
import org.isnad.project.assist.Suggestions;
import org.isnad.project.check.Finding;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Notice;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.documents.internal.PreparedChange;
import org.isnad.ui.documents.internal.Texts;

/**
 * Suggests annotations in documents, in the background, by all suggesters that are installed. What the user leaves
 * ticked is added as one step that can be undone.
 */
public final class Suggesting {

    private final IWorkbenchWindow window;
    private final ProjectSession session;
    private final Project project;
    private final List<Document> documents;

    private Suggesting(IWorkbenchWindow window, Project project, List<Document> documents) {
        this.window = window;
        this.session = window.getService(ProjectSession.class);
        this.project = project;
        this.documents = documents;
    }

    /** Begins; does nothing when the user does not say who annotates. */
    public static void begin(IWorkbenchWindow window, Project project, List<Document> documents) {
        Suggesting suggesting = new Suggesting(window, project, documents);
        suggesting.session.askAnnotator(window.getShell()).ifPresent(suggesting::schedule);
    }

    private void schedule(Annotator annotator) {
        ICoreRunnable work = monitor -> run(annotator, monitor);
        Job job = Job.create(Texts.text("suggest.job"), work);
        job.setUser(true);
        job.schedule();
    }

    private void run(Annotator annotator, IProgressMonitor monitor) {
        Contributions contributions = Services.get(Contributions.class);
        SubMonitor steps = SubMonitor.convert(monitor, documents.size() * contributions.suggesters().size());
        Clock clock = Clock.systemUTC();
        SuggestionRun run = new SuggestionRun(project, annotator, new IdSource(clock, new SecureRandom()), clock,
                Contributions.PATIENCE);
        try {
            Suggestions found = run.in(documents.stream().map(Document::id).toList(), contributions.suggesters(),
                    document -> {
                        if (steps.isCanceled()) {
                            throw new OperationCanceledException();
                        }
                        steps.worked(1);
                    });
            Map<DocumentId, String> texts = new HashMap<>();
            for (Suggestions.Proposal proposal : found.proposals()) {
                if (!texts.containsKey(proposal.document())) {
                    texts.put(proposal.document(), project.text(proposal.document()));
                }
            }
            onUi(() -> show(found, texts));
        } catch (ProjectException e) {
            onUi(() -> Errors.show(window.getShell(), e));
        }
    }

    private void show(Suggestions found, Map<DocumentId, String> texts) {
        if (!found.failures().isEmpty()) {
            Locale locale = MessageBundle.userLocale();
            Notice.warn(window, "suggest.failed", found.failures().stream().map((Finding failure) ->
                    failure.message(locale) + " " + failure.repair(locale)).collect(Collectors.joining("\n")));
        }
        if (found.proposals().isEmpty()) {
            Notice.done(window, "suggest.nothing", Texts.text("suggest.nothing"));
            return;
        }
        SuggestionsDialog dialog = new SuggestionsDialog(window.getShell(), project, found, texts);
        if (dialog.open() == Window.OK) {
            // A text may have been corrected while the suggester or the user looked at it.
            List<Suggestions.Proposal> chosen = found.fitting(project, dialog.chosen());
            if (!chosen.isEmpty()) {
                PreparedChange.apply(window, project, Texts.text("suggest.step", chosen.size()),
                        found.change(project, chosen));
            }
        }
    }

    private void onUi(Runnable action) {
        if (!window.getWorkbench().getDisplay().isDisposed()) {
            window.getWorkbench().getDisplay().asyncExec(() -> {
                Shell shell = window.getShell();
                if (shell != null && !shell.isDisposed() && session.project().filter(project::equals).isPresent()) {
                    action.run();
                }
            });
        }
    }
}
