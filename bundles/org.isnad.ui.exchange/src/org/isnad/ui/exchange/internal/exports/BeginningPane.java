/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.isnad.project.Project;
import org.isnad.text.Direction;
import org.isnad.text.Paragraphs;
import org.isnad.transfer.ExportPreview;
import org.isnad.transfer.ExportPreview.Head;
import org.isnad.transfer.Progress;
import org.isnad.transfer.TransferException;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Texts;

/** Shows how the first document begins in the format, with what is chosen now. Used on the UI thread. */
final class BeginningPane {

    private static final int MARGIN = 4;

    private final Project project;
    private final StyledText text;
    private final LatestAnswer answers;
    private PlannedExport shown;

    BeginningPane(Composite parent, Project project) {
        this.project = project;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        new Label(area, SWT.NONE).setText(Texts.text("preview"));
        text = TestIds.mark(new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL
                | SWT.V_SCROLL), "export.preview");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(text);
        answers = new LatestAnswer(parent.getDisplay());
        text.addListener(SWT.Dispose, event -> answers.cancel());
    }

    /** Shows an export, as soon as its beginning is written; what is shown until then stays in sight. */
    void show(PlannedExport export) {
        if (!export.equals(shown)) {
            shown = export;
            answers.askLong(dropped -> beginning(export, dropped), this::show, e -> show(e.getLocalizedMessage()));
        }
    }

    /** Shows that nothing can be written as it is chosen now. */
    void clear() {
        shown = null;
        answers.cancel();
        show("");
    }

    private String beginning(PlannedExport export, BooleanSupplier dropped) {
        try {
            return joined(export.preview(project, new Progress() {
                @Override
                public void step(String what, int done, int total) {
                    // one document is soon done
                }

                @Override
                public boolean cancelled() {
                    return dropped.getAsBoolean();
                }
            }));
        } catch (TransferException e) {
            // What is wrong belongs where the export would stand.
            return e.getMessage();
        }
    }

    private static String joined(ExportPreview preview) {
        if (preview.files().isEmpty()) {
            return Texts.text("preview.nothing");
        }
        List<String> parts = new ArrayList<>();
        for (Head file : preview.files()) {
            String content = file.text().orElseGet(() -> Texts.text("preview.noText"));
            String whole = file.more() && file.text().isPresent() ? content + '…' : content;
            parts.add(preview.files().size() == 1 ? whole : Texts.text("preview.file", file.name()) + '\n' + whole);
        }
        return String.join("\n\n", parts);
    }

    private void show(String content) {
        if (!text.isDisposed()) {
            boolean rightToLeft = Paragraphs.direction(content) == Direction.RIGHT_TO_LEFT;
            text.setOrientation(rightToLeft ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
            text.setText(content);
        }
    }
}
