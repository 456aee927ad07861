/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.outline;

import java.util.Optional;
import java.util.function.BiPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Annotation;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.follow.EditorTracker;
import org.isnad.ui.annotations.internal.follow.ShownAnnotations;
import org.isnad.ui.editor.AnnotatedText;

/** How the text on top is built, with the number of annotations in each part; follows the caret. */
public final class OutlineView extends ViewPart {

    private static final MessageBundle MESSAGES = MessageBundle.beside(OutlineView.class);
    private static final int SOON_MILLIS = 150;

    private final StackLayout stack = new StackLayout();
    private final AnnotatedText.Listener listener = new AnnotatedText.Listener() {
        @Override
        public void selectionChanged() {
            followSoon();
        }

        @Override
        public void annotationsChanged() {
            loadSoon();
        }
    };
    private EditorTracker tracker;
    private LatestAnswer answer;
    private AnnotatedText shown;
    private TextOutline last = TextOutline.of("");
    private boolean loading;
    private boolean following;
    private boolean going;
    private Composite root;
    private Composite content;
    private Label empty;
    private OutlineTree tree;

    /** What was found out beside the UI thread. */
    private record Built(TextOutline outline, Begins begins) {
    }

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        Help.set(parent, HelpIds.OUTLINE);
        answer = new LatestAnswer(parent.getDisplay());
        empty = TestIds.mark(new Label(parent, SWT.WRAP), "outline.empty");
        content = new Composite(parent, SWT.NONE);
        tree = new OutlineTree(content, this::go);
        tree.control().addListener(SWT.DefaultSelection, event -> shown.activate());
        tracker = new EditorTracker(getSite().getPage(), this::show);
    }

    @Override
    public void setFocus() {
        if (stack.topControl == content) {
            tree.control().setFocus();
        } else {
            root.setFocus();
        }
    }

    @Override
    public void dispose() {
        tracker.dispose();
        answer.cancel();
        detach();
        super.dispose();
    }

    private void show(Optional<AnnotatedText> text) {
        detach();
        shown = text.orElse(null);
        if (shown == null) {
            answer.cancel();
            say("outline.noDocument");
        } else {
            shown.addListener(listener);
            load();
        }
    }

    private void detach() {
        if (shown != null) {
            shown.removeListener(listener);
        }
    }

    private void loadSoon() {
        if (!loading && !root.isDisposed()) {
            loading = true;
            root.getDisplay().timerExec(SOON_MILLIS, () -> {
                loading = false;
                load();
            });
        }
    }

    private void load() {
        Optional<Project> project = shown == null || root.isDisposed() ? Optional.empty() : shown.session().project();
        if (project.isEmpty()) {
            return;
        }
        String text = shown.text();
        TextOutline before = last;
        DocumentId document = shown.document();
        Optional<Annotator> at = shown.session().annotator();
        BiPredicate<Annotation, Annotator> visible = shown.shown();
        answer.ask(() -> new Built(before.text().equals(text) ? before : TextOutline.of(text),
                Begins.of(ShownAnnotations.load(project.get(), document, at, visible).stream()
                        .filter(target -> target.annotation() instanceof SpanData)
                        .mapToInt(target -> ((SpanData) target.annotation()).begin()))),
                this::take, failure -> Errors.show(getSite().getShell(), failure));
    }

    private void take(Built built) {
        if (root.isDisposed() || shown == null) {
            return;
        }
        last = built.outline();
        if (last.roots().isEmpty()) {
            say("outline.noText");
            return;
        }
        tree.show(last, built.begins());
        stack.topControl = content;
        root.layout();
        follow();
    }

    private void say(String key) {
        empty.setText(MESSAGES.text(key));
        stack.topControl = empty;
        root.layout();
    }

    private void followSoon() {
        if (!following && !going && !root.isDisposed()) {
            following = true;
            root.getDisplay().timerExec(SOON_MILLIS, () -> {
                following = false;
                follow();
            });
        }
    }

    private void follow() {
        if (shown != null && !root.isDisposed() && stack.topControl == content && last.text().equals(shown.text())) {
            tree.follow(shown.caret());
        }
    }

    private void go(OutlineNode node) {
        going = true;
        try {
            shown.reveal(node.title());
        } finally {
            going = false;
        }
    }
}
