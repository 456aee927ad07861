/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

/** The ids of the workbench's parts, for those that open or place them. */
public final class UiIds {

    public static final String PERSPECTIVE = "org.isnad.app.perspective";
    public static final String EDITOR = "org.isnad.ui.editor.text";
    public static final String TAGSET_EDITOR = "org.isnad.ui.language.tagset";
    public static final String DOCUMENTS_VIEW = "org.isnad.ui.documents";
    public static final String ANNOTATIONS_VIEW = "org.isnad.ui.annotations.list";
    public static final String PALETTE_VIEW = "org.isnad.ui.annotations.palette";
    public static final String PROPERTIES_VIEW = "org.isnad.ui.annotations.properties";
    public static final String OUTLINE_VIEW = "org.isnad.ui.annotations.outline";
    public static final String GUIDELINES_VIEW = "org.isnad.ui.annotations.guidelines";
    public static final String SEARCH_VIEW = "org.isnad.ui.search.view";

    public static final String PROBLEMS_VIEW = "org.isnad.ui.problems.view";
    public static final String HISTORY_VIEW = "org.isnad.ui.documents.history";

    private UiIds() {
    }
}
