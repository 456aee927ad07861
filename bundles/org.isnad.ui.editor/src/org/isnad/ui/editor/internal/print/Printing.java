/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.print;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.EditorFont;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.arcs.ArcDensity;
import org.isnad.ui.editor.internal.command.OthersShown;
import org.isnad.ui.editor.internal.link.LinkLoader;
import org.isnad.ui.editor.internal.link.ShownLinks;

/** Prints a document in the background, on the printer or into the file that the user chooses in a dialog. */
public final class Printing {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Printing.class);
    /** On paper text is read from nearer than on a screen. */
    private static final float PAPER_SIZE = 0.75f;
    /** Left free at each edge, in inches. */
    private static final double MARGIN = 0.6;

    private final String title;
    private final String text;
    private final PaperAnnotations annotations;
    private final FontData font;

    /**
     * @param font that of the screen
     */
    public Printing(String title, String text, PaperAnnotations annotations, FontData font) {
        this.title = title;
        this.text = text;
        this.annotations = annotations;
        this.font = new FontData(font.getName(), Math.round(font.getHeight() * PAPER_SIZE), font.getStyle());
    }

    /** Asks where to print an editor's document, and prints it. */
    static void ask(AnnotationEditor editor, boolean annotated) {
        PrinterData chosen = new PrintDialog(editor.getSite().getShell()).open();
        if (chosen != null) {
            Printing printing = new Printing(editor.getEditorInput().getName(), editor.text(),
                    shown(editor, annotated), EditorFont.get().getFontData()[0]);
            IJobFunction work = monitor -> printing.print(chosen, monitor);
            Job job = Job.create(MESSAGES.text("job", printing.title), work);
            job.setUser(true);
            job.schedule();
        }
    }

    /** What the user sees of the annotations is drawn, but for what is drawn of the current one alone. */
    private static PaperAnnotations shown(AnnotationEditor editor, boolean annotated) {
        Tagset tagset = editor.session().project().orElseThrow().tagset();
        if (!annotated) {
            return PaperAnnotations.none(tagset);
        }
        return new PaperAnnotations(editor.canvas().spans().index(), ArcDensity.get() == ArcDensity.ALL
                ? LinkLoader.load(editor.session(), editor.document(), OthersShown.get()) : ShownLinks.EMPTY, tagset);
    }

    /**
     * Prints the pages that are wanted.
     *
     * @return an error that says what to do if the printer refused
     */
    public IStatus print(PrinterData wanted, IProgressMonitor monitor) {
        Printer printer = new Printer(wanted);
        try (PaperPages pages = new PaperPages(printer, area(printer), title, text, annotations, font,
                monitor::isCanceled)) {
            boolean range = wanted.scope == PrinterData.PAGE_RANGE;
            int first = range ? Math.clamp(wanted.startPage - 1, 0, pages.count() - 1) : 0;
            int last = range ? Math.clamp(wanted.endPage - 1, first, pages.count() - 1) : pages.count() - 1;
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            return printer.startJob(title) && printed(printer, pages, first, last, monitor) ? Status.OK_STATUS
                    : monitor.isCanceled() ? Status.CANCEL_STATUS : Status.error(MESSAGES.text("failed", title));
        } finally {
            printer.dispose();
        }
    }

    private static boolean printed(Printer printer, PaperPages pages, int first, int last, IProgressMonitor monitor) {
        GC gc = new GC(printer);
        try {
            for (int page = first; page <= last; page++) {
                if (monitor.isCanceled()) {
                    printer.cancelJob();
                    return false;
                }
                if (!printer.startPage()) {
                    return false;
                }
                pages.paint(gc, page);
                printer.endPage();
            }
        } finally {
            gc.dispose();
        }
        printer.endJob();
        return true;
    }

    /** What may be printed on, without the margins. */
    private static Rectangle area(Printer printer) {
        Rectangle client = printer.getClientArea();
        Rectangle trim = printer.computeTrim(0, 0, 0, 0);
        Point dpi = printer.getDPI();
        int left = Math.max(0, (int) (MARGIN * dpi.x) + trim.x);
        int top = Math.max(0, (int) (MARGIN * dpi.y) + trim.y);
        return new Rectangle(client.x + left, client.y + top, client.width - 2 * left, client.height - 2 * top);
    }
}
