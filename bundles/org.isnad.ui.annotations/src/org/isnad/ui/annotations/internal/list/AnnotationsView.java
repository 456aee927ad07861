/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Annotation;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.follow.EditorTracker;
import org.isnad.ui.editor.AnnotatedText;
import org.isnad.ui.editor.TagLooks;

/**
 * The annotations of the document on top: in reading order, or sorted; all, or what a filter leaves. Selecting one
 * shows it in the text; the one that is current in the text is selected here. Read, filtered and sorted beside the UI thread.
 */
public final class AnnotationsView extends ViewPart {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationsView.class);
    private static final int SOON_MILLIS = 100;

    private final StackLayout stack = new StackLayout();
    private final AnnotatedText.Listener listener = new AnnotatedText.Listener() {
        @Override
        public void annotationsChanged() {
            loadSoon();
        }

        @Override
        public void currentChanged() {
            followCurrent();
        }
    };
    private final ChosenAnnotations chosen = new ChosenAnnotations();
    private EditorTracker tracker;
    private LatestAnswer answer;
    private AnnotatedText shown;
    private TagLooks looks;
    private boolean loading;
    private boolean following;
    private List<Listed> all = List.of();
    private Composite root;
    private Composite content;
    private Label empty;
    private ListFilter filter;
    private ListTable list;

    /** What was found for a query. */
    private record Found(List<Listed> all, SequencedSet<String> annotators, Rows rows) {
    }

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        Help.set(parent, HelpIds.ANNOTATIONS);
        answer = new LatestAnswer(parent.getDisplay());
        empty = TestIds.mark(new Label(parent, SWT.WRAP), "annotations.empty");
        content = new Composite(parent, SWT.NONE);
        content.setLayout(new GridLayout());
        filter = new ListFilter(content, this::narrow);
        list = new ListTable(content, this::narrow);
        list.control().addListener(SWT.Selection, event -> selected());
        list.control().addListener(SWT.DefaultSelection, event -> shown.activate());
        getSite().setSelectionProvider(chosen);
        ListActions.install(getViewSite().getActionBars(), list, () -> shown, this::ownSelected);
        tracker = new EditorTracker(getSite().getPage(), this::show);
    }

    /** Only one's own can be changed. */
    private List<Target> ownSelected() {
        return list.selected().stream().map(Listed::target).filter(Target::own).toList();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == content) {
            list.control().setFocus();
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
        all = List.of();
        if (shown == null) {
            answer.cancel();
            take(new Found(List.of(), new TreeSet<>(), Rows.NONE));
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

    /** The text comes first: it is painted before the list is made anew. */
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
        takeTagset(project.get().tagset());
        DocumentId document = shown.document();
        String text = shown.text();
        Optional<Annotator> at = shown.session().annotator();
        BiPredicate<Annotation, Annotator> visible = shown.shown();
        ask(() -> ListLoading.load(project.get(), document, text, at, visible));
    }

    /** Other rows of what was read before. */
    private void narrow() {
        List<Listed> read = all;
        ask(() -> read);
    }

    /** Where the annotations come from. */
    private interface Source {
        List<Listed> get() throws Exception;
    }

    private void ask(Source source) {
        Optional<Project> project = shown == null ? Optional.empty() : shown.session().project();
        if (project.isEmpty()) {
            return;
        }
        Tagset tagset = project.get().tagset();
        ListQuery query = filter.query(list.sorted(), list.backwards());
        Locale locale = MessageBundle.userLocale();
        answer.ask(() -> {
            List<Listed> found = source.get();
            SequencedSet<String> annotators = new TreeSet<>();
            found.forEach(listed -> annotators.add(listed.annotator().name()));
            return new Found(found, annotators, Rows.of(found, query, tagset, locale));
        }, this::take, failure -> Errors.show(getSite().getShell(), failure));
    }

    private void takeTagset(Tagset tagset) {
        if (looks == null) {
            looks = new TagLooks(list.control(), tagset);
            list.setLooks(looks);
        }
        looks.setTagset(tagset);
        filter.offer(tagset, MessageBundle.userLocale());
    }

    private void take(Found found) {
        if (root.isDisposed()) {
            return;
        }
        all = found.all();
        filter.offerAnnotators(found.annotators());
        list.show(found.rows());
        empty.setText(MESSAGES.text(shown == null ? "annotations.noDocument" : "annotations.none"));
        stack.topControl = all.isEmpty() ? empty : content;
        setContentDescription(shown == null ? "" : MESSAGES.text("annotations.count", found.rows().size()));
        root.layout();
        followCurrent();
    }

    /** What the user selected here stays selected as long as it holds the current one. */
    private void followCurrent() {
        if (shown == null || root.isDisposed() || following) {
            return;
        }
        boolean selected = list.selected().stream()
                .anyMatch(listed -> shown.current().filter(listed.annotation().id()::equals).isPresent());
        if (!selected) {
            list.select(shown.current().stream().toList());
        }
        chosen.set(list.selected());
    }

    private void selected() {
        List<Listed> selected = list.selected();
        if (selected.size() == 1 && shown != null) {
            following = true;
            try {
                shown.show(selected.getFirst().annotation().id());
            } finally {
                following = false;
            }
        }
        chosen.set(selected);
    }
}
