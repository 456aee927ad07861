/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.guidelines;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.AnnotationData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.Icons;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.MarkdownText;
import org.isnad.ui.MarkdownText.Heading;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.follow.Annotations;
import org.isnad.ui.annotations.internal.follow.EditorTracker;
import org.isnad.ui.annotations.internal.tags.Choice;
import org.isnad.ui.editor.AnnotatedText;

/**
 * The project's guidelines. When an annotation is current, what they say about its tag is at the top. They are files of
 * the project, edited with any program; the view reads them again when it gets the focus.
 */
public final class GuidelinesView extends ViewPart {

    private static final MessageBundle MESSAGES = MessageBundle.beside(GuidelinesView.class);

    private final StackLayout stack = new StackLayout();
    private final SessionListener sessionListener = new SessionListener() {
        @Override
        public void projectChanged() {
            read();
        }
    };
    private final AnnotatedText.Listener textListener = new AnnotatedText.Listener() {
        @Override
        public void currentChanged() {
            follow();
        }
    };
    private ProjectSession session;
    private EditorTracker tracker;
    private AnnotatedText text;
    private LatestAnswer answer;
    private Composite root;
    private Composite content;
    private Label empty;
    private CCombo files;
    private MarkdownText page;
    private List<Guideline> guidelines = List.of();
    private int shown = -1;

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        Help.set(parent, HelpIds.GUIDELINES);
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        answer = new LatestAnswer(parent.getDisplay());
        empty = TestIds.mark(new Label(parent, SWT.WRAP), "guidelines.empty");
        content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        files = TestIds.mark(new CCombo(content, SWT.READ_ONLY | SWT.BORDER), "guidelines.files");
        files.setToolTipText(MESSAGES.text("guidelines.files"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
        files.addListener(SWT.Selection, event -> show(files.getSelectionIndex()));
        page = new MarkdownText(content, "guidelines.text", true, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.widget());
        getViewSite().getActionBars().getToolBarManager().add(editAction());
        session.addListener(sessionListener);
        tracker = new EditorTracker(getSite().getPage(), this::take);
        read();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == content) {
            page.widget().setFocus();
        } else {
            root.setFocus();
        }
        read();
    }

    @Override
    public void dispose() {
        session.removeListener(sessionListener);
        tracker.dispose();
        answer.cancel();
        detach();
        super.dispose();
    }

    private Action editAction() {
        Action edit = new Action(MESSAGES.text("guidelines.edit"), Icons.descriptor("document")) {
            @Override
            public void run() {
                edit();
            }
        };
        edit.setId("guidelines.edit");
        return edit;
    }

    /** The file in the program that the system has for it; the project's folder when there is none yet. */
    private void edit() {
        Optional<Path> place = shown >= 0 ? Optional.of(guidelines.get(shown).file())
                : session.project().map(Project::folder);
        place.ifPresent(file -> {
            if (!Program.launch(file.toString())) {
                String sentence = MESSAGES.text("guidelines.noProgram", BidiText.isolate(file.toString()));
                Errors.show(getSite().getShell(), sentence, new IllegalStateException(sentence));
            }
        });
    }

    private void take(Optional<AnnotatedText> newText) {
        detach();
        text = newText.orElse(null);
        if (text != null) {
            text.addListener(textListener);
            follow();
        }
    }

    private void detach() {
        if (text != null) {
            text.removeListener(textListener);
        }
    }

    private void read() {
        Optional<Path> folder = session.project().map(Project::folder);
        if (folder.isEmpty()) {
            answer.cancel();
            show(List.of(), "guidelines.noProject");
        } else {
            answer.ask(() -> Guideline.read(folder.get()), found -> show(found, "guidelines.none"),
                    failure -> Errors.show(getSite().getShell(), failure));
        }
    }

    private void show(List<Guideline> found, String none) {
        if (root.isDisposed()) {
            return;
        }
        if (!found.equals(guidelines) || found.isEmpty()) {
            guidelines = found;
            files.setItems(found.stream().map(Guideline::name).toArray(String[]::new));
            files.setVisible(found.size() > 1);
            ((GridData) files.getLayoutData()).exclude = found.size() <= 1;
            empty.setText(MESSAGES.text(none));
            stack.topControl = found.isEmpty() ? empty : content;
            shown = -1;
            root.layout(true, true);
            if (!found.isEmpty()) {
                show(0);
                follow();
            }
        }
    }

    private void show(int index) {
        if (index != shown) {
            shown = index;
            files.select(index);
            page.show(guidelines.get(index).source(), "");
        }
    }

    /** To what is said about the tag of the current annotation: here, or in another file. */
    private void follow() {
        if (text == null || guidelines.isEmpty()) {
            return;
        }
        Optional<Choice> choice = text.current().flatMap(new Annotations(text)::find).flatMap(this::choice);
        if (choice.isEmpty() || reveal(choice.get())) {
            return;
        }
        int before = shown;
        for (int i = 0; i < guidelines.size(); i++) {
            if (i != before) {
                show(i);
                if (reveal(choice.get())) {
                    return;
                }
            }
        }
        show(before);
    }

    private boolean reveal(Choice choice) {
        Optional<Heading> heading = TagSection.find(page.headings(), choice);
        heading.ifPresent(page::reveal);
        return heading.isPresent();
    }

    private Optional<Choice> choice(Target target) {
        AnnotationData annotation = target.annotation();
        Optional<Layer> layer = session.project().map(Project::tagset)
                .flatMap((Tagset tagset) -> tagset.layer(annotation.layer()));
        return layer.map(declared -> new Choice(declared, annotation.tag().flatMap(declared::tag)));
    }

    /** A link to another file of the guidelines is followed here; others lead out of the program and are not. */
    private void open(String target) {
        String name = target.replaceFirst("#.*$", "").replaceFirst("\\.md$", "");
        for (int i = 0; i < guidelines.size(); i++) {
            if (guidelines.get(i).name().equals(name)) {
                show(i);
            }
        }
    }
}
