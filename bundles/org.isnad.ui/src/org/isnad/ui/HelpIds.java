/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

/** What a control's help is about: a page of the guide and a place in it, {@code page#anchor}. */
public final class HelpIds {

    public static final String WELCOME = "getting-started";
    public static final String NEW_PROJECT = "getting-started#new-project";
    public static final String PROJECT = "getting-started#project";
    public static final String DOCUMENTS = "documents";
    public static final String ANNOTATOR = "getting-started#annotator";
    public static final String PROBLEMS = "getting-started#problems";
    public static final String PROBLEMS_VIEW = "problems";
    public static final String DOCUMENTS_EDIT = "documents#describe";
    public static final String DOCUMENTS_TEXT = "documents#text";
    public static final String SUGGESTIONS = "documents#suggest";
    public static final String HISTORY = "documents#history";
    public static final String PREFERENCES = "getting-started#preferences";
    public static final String EDITOR = "editor";
    public static final String EDITOR_FILTER = "editor#filter";
    public static final String PALETTE = "editor#palette";
    public static final String PROPERTIES = "editor#properties";
    public static final String OUTLINE = "editor#outline";
    public static final String GUIDELINES = "editor#guidelines";
    public static final String FIND = "editor#find";
    public static final String ANNOTATIONS = "editor#annotations";
    public static final String TAGSETS = "tagsets";
    public static final String TAGSETS_SAVING = "tagsets#saving";
    public static final String SEARCH = "search";
    public static final String IMPORT = "import-export#import";
    public static final String PASTE = "import-export#paste";
    public static final String EXPORT = "import-export#export";
    public static final String LANGUAGES = "languages";

    private HelpIds() {
    }
}
