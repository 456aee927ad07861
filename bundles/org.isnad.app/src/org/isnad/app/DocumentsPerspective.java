/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.isnad.ui.UiIds;

/**
 * The one arrangement of a window: documents, the text, what is marked in it, and the search below. Left is where
 * reading begins: in an Arabic window it is the right side.
 */
public final class DocumentsPerspective implements IPerspectiveFactory {

    private static final float DOCUMENTS_SHARE = 0.24f;
    private static final float TEXT_SHARE = 0.68f;
    private static final float SEARCH_FROM = 0.62f;
    private static final float HALF = 0.5f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String text = layout.getEditorArea();
        layout.addView(UiIds.DOCUMENTS_VIEW, IPageLayout.LEFT, DOCUMENTS_SHARE, text);
        IFolderLayout annotations = layout.createFolder("annotations", IPageLayout.RIGHT, TEXT_SHARE, text);
        annotations.addView(UiIds.ANNOTATIONS_VIEW);
        annotations.addView(UiIds.OUTLINE_VIEW);
        IFolderLayout palette = layout.createFolder("palette", IPageLayout.BOTTOM, HALF, "annotations");
        palette.addView(UiIds.PALETTE_VIEW);
        palette.addView(UiIds.PROPERTIES_VIEW);
        palette.addPlaceholder(UiIds.GUIDELINES_VIEW);
        IFolderLayout search = layout.createFolder("search", IPageLayout.BOTTOM, SEARCH_FROM, text);
        search.addView(UiIds.SEARCH_VIEW);
        search.addView(UiIds.PROBLEMS_VIEW);
        search.addView(UiIds.HISTORY_VIEW);
        search.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.getViewLayout(UiIds.DOCUMENTS_VIEW).setCloseable(false);
        for (String view : new String[] { UiIds.DOCUMENTS_VIEW, UiIds.ANNOTATIONS_VIEW, UiIds.PALETTE_VIEW,
                UiIds.PROPERTIES_VIEW, UiIds.OUTLINE_VIEW, UiIds.GUIDELINES_VIEW, UiIds.SEARCH_VIEW, UiIds.PROBLEMS_VIEW, UiIds.HISTORY_VIEW }) {
            layout.addShowViewShortcut(view);
        }
    }
}
