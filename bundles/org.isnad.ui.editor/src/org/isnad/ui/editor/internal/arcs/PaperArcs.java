/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.model.DocumentId;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.canvas.PageView.SeenPiece;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.Pieces;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.link.ShownLinks;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.spans.DocumentSpans;

/**
 * The relations and groups of a document that is drawn once, on paper: as the page on the screen has them, with none that
 * stands out. Used on one thread.
 */
public final class PaperArcs {

    private final DocumentSpans spans;
    private final DocumentLinks links;
    private final ArcFinder.Source source;
    /** By the number of the piece. */
    private final Map<Integer, PieceArcs> found = new HashMap<>();

    /**
     * @param spans that are drawn; set afterwards
     * @param shown the relations and groups between them
     * @param text  of the document
     */
    public PaperArcs(DocumentSpans spans, ShownLinks shown, Tagset tagset, String text) {
        this.spans = spans;
        links = new DocumentLinks(spans, () -> shown, () -> tagset);
        source = new LinkSource(links, new LinkWords(links, () -> text, DocumentId::value));
    }

    /** How many pixels the arcs above each line of a piece need. */
    public int headRoom(PieceLayout layout, Pieces pieces, FlowMetrics metrics, Brush brush) {
        Piece piece = layout.piece();
        List<ShownLink> touching = links.touching(spans.in(new TextRange(piece.begin(), piece.end())).spans());
        int index = pieces.indexAt(piece.begin());
        PieceArcs arcs = touching.isEmpty() ? PieceArcs.NONE
                : ArcFinder.find(pieces, index, LineBoxes.of(layout), touching, source, brush::labelWidth);
        found.put(index, arcs);
        return ArcPlaces.headRoom(arcs.levels(), metrics);
    }

    /** Draws the arcs of a piece that {@link #headRoom} was asked for. */
    public void paint(PageView page, SeenPiece piece, int index) {
        PieceArcs arcs = found.getOrDefault(index, PieceArcs.NONE);
        if (arcs.levels() > 0) {
            new ArcPainter(page, new ArcPlaces(piece, page.metrics(), page.left())).paint(arcs, link -> false);
        }
    }
}
