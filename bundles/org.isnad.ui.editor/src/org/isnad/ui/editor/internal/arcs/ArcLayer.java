/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.arcs.Arc.Open;
import org.isnad.ui.editor.internal.arcs.PieceArcs.Folded;
import org.isnad.ui.editor.internal.arcs.PieceArcs.Placed;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.canvas.PageLayer;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.canvas.PageView.SeenPiece;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.Pieces;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.link.ShownLink;

/**
 * Draws relations and groups as arcs above the lines of a page. Only what is seen is looked for; a click on an arc makes
 * it the current annotation, one on an arc that leads elsewhere goes there; the other button only chooses.
 */
public final class ArcLayer implements PageLayer {

    private final AnnotationCanvas canvas;
    private final DocumentLinks links;
    private final LinkWords words;
    private final BiConsumer<ShownLink, AnnotationId> jump;
    private final ArcFinder.Source source;
    private final Map<PieceLayout, PieceArcs> found = new WeakHashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Supplier<ArcDensity> density;
    private AnnotationId pointedAt;
    private boolean anySeen;

    /**
     * A place on the page that answers to the mouse.
     *
     * @param arc null for the number of those that are folded
     * @param tip what the links there are
     */
    private record Spot(Rectangle place, Arc arc, Supplier<String> tip) {
    }

    /** @param jump goes to the far end of a link */
    private ArcLayer(AnnotationCanvas canvas, DocumentLinks links, LinkWords words,
            BiConsumer<ShownLink, AnnotationId> jump, Supplier<ArcDensity> density) {
        this.canvas = canvas;
        this.links = links;
        this.words = words;
        this.source = new LinkSource(links, words);
        this.jump = jump;
        this.density = density;
    }

    /** Hangs arcs into a page, for as long as its control lives; as many as the user wants to see. */
    public static ArcLayer install(AnnotationCanvas canvas, DocumentLinks links, LinkWords words,
            BiConsumer<ShownLink, AnnotationId> jump) {
        IPreferenceChangeListener changed = event -> canvas.layers().changed();
        ArcDensity.addListener(changed);
        canvas.control().addListener(SWT.Dispose, event -> ArcDensity.removeListener(changed));
        return install(canvas, links, words, jump, ArcDensity::get);
    }

    /** As {@link #install(AnnotationCanvas, DocumentLinks, LinkWords, BiConsumer)}, without the user's settings. */
    public static ArcLayer install(AnnotationCanvas canvas, DocumentLinks links, LinkWords words,
            BiConsumer<ShownLink, AnnotationId> jump, Supplier<ArcDensity> density) {
        ArcLayer layer = new ArcLayer(canvas, links, words, jump, density);
        canvas.layers().add(layer);
        links.addListener(layer::refresh);
        canvas.current().addListener(layer::currentChanged);
        canvas.control().addListener(SWT.MouseMove, layer::pointed);
        return layer;
    }

    @Override
    public int headRoom(PieceLayout layout, FlowMetrics metrics) {
        PieceArcs arcs = find(layout);
        found.put(layout, arcs);
        return ArcPlaces.headRoom(arcs.levels(), metrics);
    }

    private PieceArcs find(PieceLayout layout) {
        ArcDensity shown = density.get();
        if (shown == ArcDensity.NONE || canvas.brush() == null) {
            return PieceArcs.NONE;
        }
        Piece piece = layout.piece();
        List<ShownLink> touching = links.touching(
                canvas.spans().in(new TextRange(piece.begin(), piece.end())).spans());
        if (shown == ArcDensity.CURRENT) {
            touching = touching.stream().filter(this::isOfCurrent).toList();
        }
        if (touching.isEmpty()) {
            return PieceArcs.NONE;
        }
        Pieces pieces = canvas.viewport().flow().pieces();
        return ArcFinder.find(pieces, pieces.indexAt(piece.begin()), LineBoxes.of(layout), touching, source,
                canvas.brush()::labelWidth);
    }

    private boolean isOfCurrent(ShownLink link) {
        return canvas.current().id().filter(id -> concerns(link, id)).isPresent();
    }

    private boolean isHighlighted(ShownLink link) {
        return isOfCurrent(link) || pointedAt != null && concerns(link, pointedAt);
    }

    private static boolean concerns(ShownLink link, AnnotationId id) {
        return link.id().equals(id) || link.names(id);
    }

    private boolean isHighlighted(Placed placed) {
        return isHighlighted(placed.arc().link());
    }

    /** @param highlighted the arcs that stand out */
    private record Look(PieceArcs arcs, List<Placed> highlighted) {
    }

    @Override
    public Object look(PieceLayout layout) {
        PieceArcs arcs = found.computeIfAbsent(layout, this::find);
        return arcs.levels() == 0 ? PieceArcs.NONE
                : new Look(arcs, arcs.arcs().stream().filter(this::isHighlighted).toList());
    }

    @Override
    public void paintBelow(PageView page) {
        spots.clear();
        anySeen = false;
        page.pieces().forEach(piece -> paint(page, piece));
    }

    /** Paints the arcs of a piece and remembers where the mouse finds them. */
    private void paint(PageView page, SeenPiece piece) {
        PieceArcs arcs = found.computeIfAbsent(piece.layout(), this::find);
        if (arcs.levels() > 0) {
            anySeen = true;
            ArcPlaces places = new ArcPlaces(piece, page.metrics(), page.left());
            ArcPainter painter = new ArcPainter(page, places);
            arcs.arcs().forEach(placed -> spots.add(spot(placed, places)));
            arcs.folded().forEach(folded -> spots.add(new Spot(painter.place(folded), null,
                    () -> sentences(folded))));
            if (page.isPainted(piece)) {
                painter.paint(arcs, this::isHighlighted);
            }
        }
    }

    private Spot spot(Placed placed, ArcPlaces places) {
        Arc arc = placed.arc();
        int pitch = ArcPlaces.pitch(places.metrics());
        return new Spot(new Rectangle(places.left() + arc.left(), places.y(arc.line(), placed.level()) - pitch / 2,
                Math.max(1, arc.right() - arc.left()), pitch), arc, () -> words.describe(arc.link().data()));
    }

    @Override
    public boolean press(Event event) {
        Optional<Arc> pressed = at(event.x, event.y);
        if (event.button != 1 && event.button != 3 || pressed.isEmpty()) {
            return false;
        }
        Arc arc = pressed.get();
        if (links.isLink(arc.link().id())) {
            canvas.current().set(arc.link().id());
        } else if (event.button == 3) {
            canvas.current().clear();
        }
        if (event.button == 1 && arc.open() != Open.NONE) {
            jump.accept(arc.link(), arc.open() == Open.TO ? arc.strand().to() : arc.strand().from());
        }
        return true;
    }

    @Override
    public Optional<String> tip(int x, int y) {
        return spots.stream().filter(spot -> spot.place().contains(x, y)).findFirst().map(spot -> spot.tip().get());
    }

    /** Where the label of a relation's or group's arc was painted last. */
    public Optional<Rectangle> label(AnnotationId id) {
        return spots.stream().filter(spot -> spot.arc() != null && spot.arc().link().id().equals(id)).findFirst()
                .map(spot -> new Rectangle(canvas.viewport().left() + spot.arc().labelLeft(), spot.place().y,
                        spot.arc().labelWidth(), spot.place().height));
    }

    private Optional<Arc> at(int x, int y) {
        return spots.stream().filter(spot -> spot.arc() != null && spot.place().contains(x, y)).map(Spot::arc)
                .findFirst();
    }

    private void pointed(Event event) {
        if (!anySeen) {
            return;
        }
        OptionalInt character = canvas.viewport().characterAt(event.x, event.y);
        AnnotationId now = at(event.x, event.y).map(arc -> arc.link().id()).orElseGet(() -> character.isEmpty() ? null
                : canvas.spans().index().covering(character.getAsInt()).stream().findFirst()
                        .map(shown -> shown.span().id()).orElse(null));
        if (now == null ? pointedAt != null : !now.equals(pointedAt)) {
            pointedAt = now;
            canvas.redraw();
        }
    }

    private void currentChanged() {
        if (density.get() == ArcDensity.CURRENT) {
            canvas.layers().changed();
        }
    }

    /** The heights are asked for again by whoever changed the annotations; an arc may change without them. */
    private void refresh() {
        found.clear();
        if (anySeen) {
            canvas.redrawSoon();
        }
    }

    private String sentences(Folded folded) {
        return folded.links().stream().map(link -> words.describe(link.data())).collect(Collectors.joining("\n"));
    }
}
