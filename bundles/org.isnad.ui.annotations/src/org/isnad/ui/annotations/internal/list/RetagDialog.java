/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.schema.TagChoice;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.annotations.internal.pick.ChoiceProposals;
import org.isnad.ui.annotations.internal.pick.PickField;
import org.isnad.ui.annotations.internal.pick.Proposal;
import org.isnad.ui.editor.TagLooks;

/** Asks for the tag that several annotations are to have. */
final class RetagDialog extends QuestionDialog {

    private static final MessageBundle MESSAGES = MessageBundle.beside(RetagDialog.class);
    /** There has to be room for the list below the field. */
    private static final Point SIZE = new Point(460, 420);

    private final int count;
    private final List<Proposal<TagChoice>> proposals;
    private PickField<TagChoice> field;
    private TagChoice choice;

    RetagDialog(Shell parent, int count, List<TagChoice> choices, TagLooks looks) {
        super(parent, "retag", HelpIds.ANNOTATIONS);
        this.count = count;
        proposals = ChoiceProposals.of(choices, looks::image);
    }

    /** What was chosen, after OK. */
    TagChoice choice() {
        return choice;
    }

    @Override
    protected String window() {
        return MESSAGES.text("retag.window");
    }

    @Override
    protected String hint() {
        return MESSAGES.text("retag.hint", count);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected void fill(Composite area) {
        Composite room = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(room);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
        field = new PickField<>(room, "retag.tag",
                (typed, answer) -> answer.accept(Proposal.matching(proposals, typed, proposals.size())), this::take);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field.control());
        field.onTyping(() -> {
            choice = null;
            Proposal.named(proposals, field.control().getText()).ifPresent(named -> choice = named.value());
            check();
        });
    }

    private void take(TagChoice taken) {
        choice = taken;
        field.fill(taken.label(MessageBundle.userLocale()));
        field.control().selectAll();
        check();
    }

    @Override
    protected void check() {
        String typed = field.control().getText().strip();
        boolean unknown = choice == null && !typed.isEmpty()
                && Proposal.matching(proposals, typed, 1).isEmpty();
        accept(unknown ? MESSAGES.text("retag.unknown", BidiText.isolate(typed)) : null, choice != null);
    }
}
