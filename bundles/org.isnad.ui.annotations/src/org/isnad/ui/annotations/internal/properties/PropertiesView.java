/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.AnnotationId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.TagChoice;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.ThemeChange;
import org.isnad.ui.UiIds;
import org.isnad.ui.annotations.internal.edits.AnnotationEdits;
import org.isnad.ui.annotations.internal.edits.Retagging;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.follow.Annotations;
import org.isnad.ui.annotations.internal.follow.EditorTracker;
import org.isnad.ui.annotations.internal.list.Listed;
import org.isnad.ui.annotations.internal.source.ValueSource;
import org.isnad.ui.editor.AnnotatedText;
import org.isnad.ui.editor.TagLooks;

/**
 * Shows and edits what is said of the current annotation, or of several that are selected in the list. Each change is
 * durable at once, and one step that can be undone.
 */
public final class PropertiesView extends ViewPart {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PropertiesView.class);

    private final StackLayout stack = new StackLayout();
    private final Drafts drafts = new Drafts();
    private final AnnotatedText.Listener listener = new AnnotatedText.Listener() {
        @Override
        public void annotationsChanged() {
            refreshSoon();
        }

        @Override
        public void currentChanged() {
            if (picked == null || !picked.isShowing()) {
                several = several.stream().anyMatch(id -> shown.current().filter(id::equals).isPresent()) ? several
                        : List.of();
                refreshSoon();
            }
        }
    };
    private final ISelectionListener listListener = (part, selection) -> {
        if (selection instanceof IStructuredSelection chosen) {
            List<AnnotationId> ids = ((Stream<?>) chosen.stream()).filter(Listed.class::isInstance)
                    .map(listed -> ((Listed) listed).annotation().id()).toList();
            several = ids.size() > 1 ? ids : List.of();
            refreshSoon();
        }
    };
    private EditorTracker tracker;
    private AnnotatedText shown;
    private Annotations annotations;
    private PickedInText picked;
    private List<AnnotationId> several = List.of();
    private List<AnnotationId> worked = List.of();
    private Subject subject;
    private boolean refreshing;
    private Composite root;
    private Label empty;
    private ScrolledComposite scroll;
    private TagLooks looks;
    private PropertiesForm form;

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        Help.set(parent, HelpIds.PROPERTIES);
        empty = TestIds.mark(new Label(parent, SWT.WRAP), "properties.empty");
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.addListener(SWT.Resize, event -> measure());
        getSite().getPage().addSelectionListener(UiIds.ANNOTATIONS_VIEW, listListener);
        tracker = new EditorTracker(getSite().getPage(), this::show);
    }

    @Override
    public void setFocus() {
        if (stack.topControl != scroll || form == null) {
            root.setFocus();
        } else if (!holdsFocus(form.area())) {
            // Who went into a field by mouse stays there.
            form.focus();
        }
    }

    /** Shows what is current now, and puts the focus into the first field. */
    public void begin() {
        refresh();
        setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(UiIds.ANNOTATIONS_VIEW, listListener);
        tracker.dispose();
        detach();
        super.dispose();
    }

    private void show(Optional<AnnotatedText> text) {
        commit();
        detach();
        shown = text.orElse(null);
        several = List.of();
        if (shown != null) {
            annotations = new Annotations(shown);
            picked = new PickedInText(shown);
            shown.addListener(listener);
        }
        refresh();
    }

    private void detach() {
        if (shown != null) {
            shown.removeListener(listener);
        }
    }

    /** The text comes first: it is painted before the fields change. */
    private void refreshSoon() {
        if (!refreshing && !root.isDisposed()) {
            refreshing = true;
            root.getDisplay().asyncExec(this::refresh);
        }
    }

    private void refresh() {
        refreshing = false;
        if (root.isDisposed()) {
            return;
        }
        Optional<Project> project = shown == null ? Optional.empty() : shown.session().project();
        List<AnnotationId> ids = !several.isEmpty() ? several
                : shown == null ? List.of() : shown.current().stream().toList();
        if (!ids.equals(worked)) {
            commit();
            worked = ids;
        }
        List<Target> targets = project.isEmpty() ? List.of() : targets();
        if (targets.isEmpty()) {
            subject = null;
            empty.setText(MESSAGES.text(shown == null ? "properties.noDocument" : "properties.none"));
            stack.topControl = empty;
        } else {
            fill(new Subject(targets, project.get().tagset()));
            stack.topControl = scroll;
        }
        root.layout();
    }

    /** As they are at this moment: a field that was taken before may have changed them. */
    private List<Target> targets() {
        return annotations == null ? List.of() : annotations.find(worked);
    }

    private void fill(Subject newSubject) {
        subject = newSubject;
        if (looks == null) {
            looks = new TagLooks(scroll, subject.tagset());
            ThemeChange.follow(scroll, this::refreshSoon);
        }
        looks.setTagset(subject.tagset());
        if (form != null && form.fits(subject)) {
            form.show(subject);
        } else {
            boolean focus = form != null && holdsFocus(form.area());
            if (form != null) {
                form.dispose();
            }
            form = new PropertiesForm(scroll, new Edits(), looks, subject);
            scroll.setContent(form.area());
            if (focus) {
                form.focus();
            }
        }
        measure();
    }

    private static boolean holdsFocus(Composite area) {
        for (Control control = area.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
            if (control == area) {
                return true;
            }
        }
        return false;
    }

    private void measure() {
        if (form != null && !form.area().isDisposed()) {
            form.area().layout(true, true);
            scroll.setMinHeight(form.area().computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
        }
    }

    private void commit() {
        if (form != null && subject != null) {
            form.commit();
        }
    }

    /** What the fields may do; for the annotations that are shown. */
    private final class Edits implements PropertiesForm.PropertiesEdits {

        private final AnnotationEdits edits = new AnnotationEdits(shown.document(), Clock.systemUTC());
        private final Sources sources = new Sources(shown, scroll, picked);

        @Override
        public boolean changeable() {
            return subject != null && subject.changeable();
        }

        @Override
        public void set(FeatureType feature, List<String> values, Optional<Change> first) {
            apply(feature, edits.feature(targets(), feature.name(), values), first);
        }

        @Override
        public void add(FeatureType feature, List<String> values, Optional<Change> first) {
            apply(feature, edits.more(targets(), feature.name(), values), first);
        }

        private void apply(FeatureType feature, Optional<Change> given, Optional<Change> first) {
            given.ifPresent(change -> apply(feature.label().in(MessageBundle.userLocale()),
                    first.<Change>map(made -> new ChangeList(List.of(made, change))).orElse(change)));
        }

        @Override
        public void retag(TagChoice choice) {
            Retagging retagging = Retagging.of(shown, targets(), choice);
            getViewSite().getActionBars().getStatusLineManager().setMessage(retagging.why());
            retagging.change().ifPresentOrElse(change -> apply(MESSAGES.text("tag"), change),
                    PropertiesView.this::refreshSoon);
        }

        @Override
        public void comment(String comment) {
            edits.comment(targets(), comment)
                    .ifPresent(change -> apply(MESSAGES.text("comment"), change));
        }

        private void apply(String what, Change change) {
            int count = (int) subject.targets().stream().filter(Target::own).count();
            shown.session().apply(MESSAGES.text("step", BidiText.isolate(what), count), change);
            refreshSoon();
        }

        @Override
        public void go(AnnotationId id) {
            shown.show(id);
        }

        @Override
        public int move(int from, int to) {
            Optional<Change> change = subject.single().flatMap(group -> edits.move(group, from, to));
            if (change.isEmpty() || !shown.session().apply(MESSAGES.text("step.move"), change.get())) {
                return from;
            }
            refresh();
            return to;
        }

        @Override
        public Optional<ValueSource> source(FeatureType feature, Subject of) {
            return sources.of(feature, of);
        }

        @Override
        public Optional<String> draft(String field) {
            return drafts.find(worked, field);
        }

        @Override
        public void keep(String field, String typed) {
            drafts.keep(worked, field, typed);
        }

        @Override
        public void grown() {
            root.getDisplay().asyncExec(() -> {
                if (!root.isDisposed()) {
                    measure();
                }
            });
        }

        @Override
        public void leave() {
            shown.activate();
        }

        @Override
        public String title(Subject of) {
            return of.single().map(target -> annotations.text(target.annotation()))
                    .map(text -> text.isEmpty() ? MESSAGES.text("title.document") : BidiText.isolateWhole(text))
                    .orElseGet(() -> MESSAGES.text("title.several", of.targets().size()));
        }

        @Override
        public Image image(Subject of) {
            Shared tag = of.tag();
            return tag.differs() ? null : looks.image(tag.values().getFirst(), tag.values().getLast());
        }

        @Override
        public String head(Subject of) {
            Optional<Target> single = of.single();
            if (single.isPresent()) {
                return Head.of(single.get(), ZoneId.systemDefault(), MessageBundle.userLocale());
            }
            long others = of.targets().stream().filter(target -> !target.own()).count();
            return others == 0 ? MESSAGES.text("head.several") : MESSAGES.text("head.others", others);
        }

        @Override
        public String tagLabel(Subject of) {
            return of.tag().differs() ? "" : annotations.label(of.targets().getFirst().annotation());
        }

        @Override
        public String textOf(AnnotationId id) {
            return annotations.find(id).map(target -> {
                String text = annotations.text(target.annotation());
                String label = annotations.label(target.annotation());
                return text.isEmpty() ? label : text;
            }).orElseGet(() -> MESSAGES.text("member.missing"));
        }
    }
}
