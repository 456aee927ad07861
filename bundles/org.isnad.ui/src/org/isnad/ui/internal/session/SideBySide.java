/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MArea;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IEditorPart;

/** Puts editors beside each other, in halves of the editors' area that the user can move and close as any other. */
final class SideBySide {

    private static final float HALF = 0.5f;

    private SideBySide() {
    }

    /** Moves an editor out of the stack of another one: into the next stack, or a new one if there is only one. */
    static void place(IEditorPart editor, IEditorPart other) {
        EModelService service = editor.getSite().getService(EModelService.class);
        MPart part = editor.getSite().getService(MPart.class);
        MElementContainer<MUIElement> beside = other.getSite().getService(MPart.class).getParent();
        if (!((Object) beside instanceof MPartStack stack)) {
            return;
        }
        MPartStack target = another(service, stack).orElseGet(() -> {
            MPartStack made = service.createModelElement(MPartStack.class);
            service.insert(made, stack, EModelService.RIGHT_OF, HALF);
            return made;
        });
        target.getChildren().add(part);
        target.setSelectedElement(part);
        // The one that stays behind is seen again.
        stack.setSelectedElement(other.getSite().getService(MPart.class));
    }

    private static Optional<MPartStack> another(EModelService service, MPartStack stack) {
        MUIElement area = stack;
        while (area != null && !(area instanceof MArea) && !((Object) area instanceof MApplication)) {
            area = area.getParent();
        }
        List<MPartStack> stacks = area instanceof MArea ? service.findElements(area, null, MPartStack.class)
                : List.of(stack);
        return stacks.stream().filter(one -> one != stack && one.isToBeRendered()).findFirst();
    }
}
