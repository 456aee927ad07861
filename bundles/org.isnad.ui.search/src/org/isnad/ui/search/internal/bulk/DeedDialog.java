/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.schema.TagChoice;
import org.isnad.search.SearchHit;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.internal.preview.PreviewDialog;
import org.isnad.ui.editor.internal.preview.PreviewTree;
import org.isnad.ui.editor.internal.preview.PreviewTree.Group;
import org.isnad.ui.editor.internal.preview.PreviewTree.Row;
import org.isnad.ui.search.internal.bulk.HitEdits.Place;
import org.isnad.ui.search.internal.bulk.HitEdits.Places;
import org.isnad.ui.search.internal.bulk.HitEdits.Standing;

/** Shows what is about to be done to the hits, for the user to choose a tag and to untick what is wrong. */
final class DeedDialog extends PreviewDialog<Place> {

    private static final int VISIBLE = 20;

    private final Deed deed;
    private final List<SearchHit> hits;
    private final HitEdits edits;
    private final List<TagChoice> choices;
    private final TagChoice start;
    private final LatestAnswer latest;
    private CCombo tags;
    private PreviewTree<Place> list;
    private List<Place> chosen = List.of();
    private Optional<TagChoice> choice = Optional.empty();

    /**
     * @param choices what spans can be; not looked at when they are deleted
     * @param start   the one to begin with
     */
    DeedDialog(Shell parent, Deed deed, List<SearchHit> hits, HitEdits edits, List<TagChoice> choices,
            TagChoice start) {
        super(parent, "deed", HelpIds.SEARCH + "#many", Texts.text("ok." + deed));
        latest = new LatestAnswer(parent.getDisplay());
        this.deed = deed;
        this.hits = hits;
        this.edits = edits;
        this.choices = choices;
        this.start = start;
    }

    /** What was left ticked, after OK. */
    List<Place> chosen() {
        return chosen;
    }

    /** What the spans are to be; empty to delete them. */
    Optional<TagChoice> choice() {
        return choice;
    }

    @Override
    protected String window() {
        return Texts.text("window." + deed);
    }

    @Override
    protected String hint() {
        return Texts.text("hint." + deed);
    }

    @Override
    protected void fill(Composite area) {
        area.addListener(SWT.Dispose, event -> latest.cancel());
        if (deed != Deed.DELETE) {
            Composite row = new Composite(area, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(row);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
            new Label(row, SWT.NONE).setText(Texts.text("tag"));
            tags = TestIds.mark(new CCombo(row, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "deed.tag");
            Locale locale = MessageBundle.userLocale();
            choices.forEach(one -> tags.add(Texts.text("tag.of", one.layer().label().in(locale), one.label(locale))));
            tags.setVisibleItemCount(VISIBLE);
            tags.select(Math.max(0, choices.indexOf(start)));
            tags.addListener(SWT.Selection, event -> look());
        }
        list = new PreviewTree<>(area, "deed.list", List.of(Texts.text("text"), Texts.text("note")), this::check);
        look();
    }

    /** Looks beside the UI thread at what can be done; only the latest answer is shown. */
    private void look() {
        choice = tags == null ? Optional.empty() : Optional.of(choices.get(tags.getSelectionIndex()));
        Optional<TagChoice> now = choice;
        list.show(List.of());
        setMessage(Texts.text("looking"));
        latest.askLong(dropped -> groups(edits.look(hits, deed, now, dropped)), this::take,
                failure -> setErrorMessage(Errors.sentence(failure)));
    }

    private static List<Group<Place>> groups(List<Places> all) {
        return all.stream().map(places -> new Group<>(places.document().title(), places.text(),
                places.places().stream().map(place -> new Row<>(place, place.range(), note(place.standing()),
                        place.standing().isPossible())).toList())).toList();
    }

    private static String note(Standing standing) {
        return standing == Standing.FREE ? "" : Texts.text("standing." + standing);
    }

    private void take(List<Group<Place>> groups) {
        list.show(groups);
        long all = groups.stream().mapToLong(group -> group.rows().size()).sum();
        setMessage(Texts.text("found." + deed, all, list.ticked().size()));
    }

    @Override
    protected PreviewTree<Place> list() {
        return list;
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.OK_ID) {
            chosen = list.ticked();
        }
        super.buttonPressed(id);
    }
}
