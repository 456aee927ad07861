/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.isnad.language.ide.LanguageServices;
import org.isnad.ui.EditorFont;
import org.isnad.ui.TestIds;

/**
 * A text of one of Isnad's languages, with line numbers, colours and the problems in it. It runs from left to right in
 * every interface, as all programs show such texts. Used on the UI thread.
 */
public final class LanguageViewer {

    private static final int RULER_WIDTH = 18;
    private static final int MARGIN = 4;
    private static final int SMALLER_THAN_DOCUMENTS = 4;
    private static final int SMALLEST = 6;
    private static final int SWATCH = 12;
    private static final int FULL_SIZE = 100;
    private static final int BITS = 24;

    private final IDocument document;
    private final LiveTokens tokens;
    private final ProblemMarks marks = new ProblemMarks();
    private final SourceViewer viewer;
    private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();
    private final LocalResourceManager resources;
    private final FindBar findBar;
    private final IPropertyChangeListener fontListener = event -> followFont(event.getProperty());
    private LiveCheck check;

    /**
     * @param parent has no other children that need a layout
     * @param testId what tests call the text
     */
    public LanguageViewer(Composite parent, String testId, String text, Tokenizer tokenizer,
            LanguageServices services) {
        document = new Document(text);
        tokens = new LiveTokens(document, tokenizer);
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        Composite page = new Composite(parent, SWT.LEFT_TO_RIGHT);
        page.setLayout(new FillLayout());
        page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer = new SourceViewer(page, rulers(), SWT.V_SCROLL | SWT.H_SCROLL | SWT.LEFT_TO_RIGHT);
        StyledText widget = TestIds.mark(viewer.getTextWidget(), testId);
        widget.setMargins(MARGIN, 0, MARGIN, 0);
        widget.addBidiSegmentListener(Isolation.ofTokens(tokens));
        widget.addPaintListener(new Swatches(widget, tokens));
        viewer.configure(new ViewerConfiguration(new TokenPainter(tokens),
                new PlaceHover(marks, services), new Assistance(services, this::swatch)));
        viewer.setDocument(document, marks.model());
        PageColours.follow(viewer, this::colourNumbers);
        findBar = new FindBar(parent, viewer.getFindReplaceTarget(), this::setFocus);
        followFont(EditorFont.KEY);
        EditorFont.addListener(fontListener);
        widget.addDisposeListener(event -> dispose());
    }

    private CompositeRuler rulers() {
        AnnotationRulerColumn problems = new AnnotationRulerColumn(RULER_WIDTH, new MarkAccess());
        for (Problem.Severity severity : Problem.Severity.values()) {
            problems.addAnnotationType(ProblemMark.type(severity));
        }
        CompositeRuler ruler = new CompositeRuler();
        ruler.addDecorator(0, problems);
        ruler.addDecorator(1, numbers);
        return ruler;
    }

    /**
     * Checks the text from now on while it is typed.
     *
     * @param checker runs on another thread; it is told whether its answer is still wanted
     */
    public void checkWith(BiFunction<String, BooleanSupplier, List<Problem>> checker, Runnable shown) {
        check = new LiveCheck(document, checker, problems -> {
            marks.replace(problems, document.getLength());
            shown.run();
        });
    }

    private void colourNumbers(TokenColours colours) {
        numbers.setBackground(colours.page());
        numbers.setForeground(colours.faint());
        numbers.redraw();
    }

    private Image swatch(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        PaletteData palette = new PaletteData(0xff0000, 0xff00, 0xff);
        return resources.create(ImageDescriptor.createFromImageDataProvider(zoom -> {
            int side = SWATCH * zoom / FULL_SIZE;
            ImageData data = new ImageData(side, side, BITS, palette);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    data.setPixel(x, y, rgb);
                }
            }
            return data;
        }));
    }

    public IDocument document() {
        return document;
    }

    public SourceViewer viewer() {
        return viewer;
    }

    public ProblemMarks problems() {
        return marks;
    }

    public void setFocus() {
        viewer.getTextWidget().setFocus();
    }

    /** Shows the bar that finds. */
    public void find() {
        findBar.open();
    }

    /** Selects the next problem, or the one before, and shows it. */
    public void showProblem(boolean forward) {
        marks.next(viewer.getSelectedRange().x, forward).ifPresent(this::reveal);
    }

    /** Selects a stretch of text and shows it. */
    public void reveal(Region region) {
        viewer.setSelectedRange(region.getOffset(), region.getLength());
        viewer.revealRange(region.getOffset(), region.getLength());
    }

    /** Puts another text in the place of this one, as one step; what is the same at both ends stays untouched. */
    public void replaceAll(String text) {
        String before = document.get();
        int begin = 0;
        int shorter = Math.min(before.length(), text.length());
        while (begin < shorter && before.charAt(begin) == text.charAt(begin)) {
            begin++;
        }
        int same = 0;
        while (same < shorter - begin
                && before.charAt(before.length() - same - 1) == text.charAt(text.length() - same - 1)) {
            same++;
        }
        if (begin + same < Math.max(before.length(), text.length())) {
            StyledText widget = viewer.getTextWidget();
            int line = widget.getLineAtOffset(widget.getCaretOffset());
            int top = widget.getTopIndex();
            widget.replaceTextRange(begin, before.length() - same - begin, text.substring(begin, text.length() - same));
            widget.setCaretOffset(widget.getOffsetAtLine(Math.min(line, widget.getLineCount() - 1)));
            widget.setTopIndex(top);
        }
    }

    /** From now on nothing that was typed before can be taken back. */
    public void forgetSteps() {
        viewer.getUndoManager().reset();
    }

    private void followFont(String property) {
        if (!EditorFont.KEY.equals(property)) {
            return;
        }
        FontData[] fixed = JFaceResources.getTextFont().getFontData();
        int points = Math.max(EditorFont.size() - SMALLER_THAN_DOCUMENTS, SMALLEST);
        Font font = resources.create(FontDescriptor.createFrom(fixed).setHeight(points));
        viewer.getTextWidget().setFont(font);
        numbers.setFont(font);
    }

    private void dispose() {
        EditorFont.removeListener(fontListener);
        if (check != null) {
            check.stop();
        }
    }
}
