/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.isnad.language.ide.TypingServices;

/**
 * Tells what is wrong where the mouse is, over the text and over the ruler beside it, with what mends it; and over the
 * text what the word there means.
 */
final class PlaceHover implements ITextHover, IAnnotationHover {

    private static final int FIXES = 3;

    private final ProblemMarks marks;
    private final TypingServices services;

    PlaceHover(ProblemMarks marks, TypingServices services) {
        this.marks = marks;
        this.services = services;
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return marks.touching(offset, offset).stream().findFirst()
                .map(placed -> new Region(placed.place().getOffset(), placed.place().getLength()))
                .or(() -> services.hover(viewer.getDocument().get(), offset)
                        .map(word -> new Region(word.offset(), word.length())))
                .orElse(new Region(offset, 0));
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        String text = viewer.getDocument().get();
        int end = region.getOffset() + region.getLength();
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(messages(marks.touching(region.getOffset(), end))).ifPresent(problems -> {
            lines.add(problems);
            services.fixes(text, region.getOffset(), end).stream().limit(FIXES)
                    .forEach(fix -> lines.add(Texts.text("hover.fix", fix.title())));
        });
        services.hover(text, region.getOffset()).ifPresent(word -> lines.addAll(word.lines()));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    @Override
    public String getHoverInfo(ISourceViewer viewer, int line) {
        try {
            IRegion region = viewer.getDocument().getLineInformation(line);
            return messages(marks.touching(region.getOffset(), region.getOffset() + region.getLength()));
        } catch (BadLocationException e) {
            // The line was deleted under the mouse.
            return null;
        }
    }

    /** @return null, for no hover, if there is nothing to tell */
    private static String messages(List<ProblemMarks.Placed> found) {
        return found.isEmpty() ? null : found.stream().map(placed -> placed.problem().message()).distinct()
                .collect(Collectors.joining("\n"));
    }
}
