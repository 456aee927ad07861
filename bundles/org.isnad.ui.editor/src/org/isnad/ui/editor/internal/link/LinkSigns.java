/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.ui.editor.internal.canvas.PageLayer;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.canvas.PageView.SeenPiece;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** While something is linked: marks the source and the members of the group, and puts numbers beside the candidates. */
final class LinkSigns implements PageLayer {

    private static final String SOURCE = "◆";

    private final LinkDesk desk;
    private final Candidates candidates;
    private final Numbers numbers;
    private final Function<AnnotationId, Optional<Rectangle>> arcLabel;

    /** @param arcLabel where the label of a relation's or group's arc was painted last */
    LinkSigns(LinkDesk desk, Candidates candidates, Numbers numbers,
            Function<AnnotationId, Optional<Rectangle>> arcLabel) {
        this.desk = desk;
        this.candidates = candidates;
        this.numbers = numbers;
        this.arcLabel = arcLabel;
    }

    @Override
    public void paintAbove(PageView page) {
        if (!desk.mode().isOn()) {
            return;
        }
        numbers.set(candidates.inSight());
        List<AnnotationId> ids = numbers.candidates();
        for (int i = 0; i < ids.size(); i++) {
            String number = String.valueOf(i + 1);
            boolean typed = !numbers.typed().isEmpty() && number.startsWith(numbers.typed());
            paint(page, ids.get(i), number + role(ids.get(i)), typed);
        }
        desk.mode().source().filter(source -> source.document().equals(desk.document()))
                .filter(source -> !ids.contains(source.id()))
                .ifPresent(source -> paint(page, source.id(), SOURCE, true));
    }

    /** What a member plays in the group that is being put together. */
    private String role(AnnotationId id) {
        return desk.mode().draft().flatMap(draft -> draft.members().stream()
                .filter(member -> member.annotation().equals(id)).findFirst()
                .map((Member member) -> " " + Grouping.roleLabel(draft, member))).orElse("");
    }

    private void paint(PageView page, AnnotationId id, String sign, boolean strong) {
        Optional<Rectangle> label = desk.links().isLink(id) ? arcLabel.apply(id) : Optional.empty();
        if (label.isPresent()) {
            paint(page, label.get().x, label.get().y, sign, strong);
            return;
        }
        Optional<ShownSpan> span = desk.canvas().spans().index().find(id);
        span.ifPresent(shown -> page.pieces().stream()
                .filter(piece -> piece.layout().piece().begin() <= shown.begin()
                        && shown.begin() <= piece.layout().piece().end())
                .findFirst().ifPresent(piece -> paint(page, piece, shown, sign, strong)));
    }

    private void paint(PageView page, SeenPiece piece, ShownSpan shown, String sign, boolean strong) {
        List<Box> boxes = piece.layout().boxes(shown.span().ranges().getFirst());
        int x = piece.layout().caretX(shown.begin());
        Box box = boxes.isEmpty() ? new Box(piece.layout().lineAt(shown.begin()), x, x) : boxes.getFirst();
        int width = page.brush().labelWidth(sign);
        int left = piece.layout().piece().rightToLeft() ? box.right() - width : box.left();
        paint(page, page.left() + left, piece.lineTop(box.line()) - page.metrics().labelRow(), sign, strong);
    }

    private void paint(PageView page, int x, int y, String sign, boolean strong) {
        GC gc = page.gc();
        int width = page.brush().labelWidth(sign);
        int height = page.metrics().labelRow();
        page.brush().fill(gc, strong ? page.brush().page().focus() : page.brush().page().text(), 255);
        gc.fillRoundRectangle(x, y, width, height, height / 2, height / 2);
        page.brush().line(gc, page.brush().page().page());
        page.brush().label(gc, sign, x, y, height);
    }
}
