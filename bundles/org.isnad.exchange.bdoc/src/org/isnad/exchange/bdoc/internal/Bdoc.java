/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.bdoc.internal;

/** The names in a bdoc document, after {@code Document.to_dict} of python-gatenlp, and those of our features in it. */
final class Bdoc {

    static final String SETS = "annotation_sets";
    static final String TEXT = "text";
    static final String FEATURES = "features";
    static final String OFFSETS = "offset_type";
    /** Offsets as Java counts them: UTF-16. */
    static final String JAVA = "j";
    /** Offsets as Python counts them: code points. */
    static final String PYTHON = "p";
    static final String NAME = "name";
    static final String ANNOTATIONS = "annotations";
    static final String NEXT_ID = "next_annid";
    static final String TYPE = "type";
    static final String START = "start";
    static final String END = "end";
    static final String ID = "id";

    /** What an annotation is that is no span; it covers its members' text, or all of it. */
    static final String KIND = "isnad.kind";
    static final String RELATION = "relation";
    static final String GROUP = "group";
    static final String DOCUMENT = "document";
    static final String SOURCE = "isnad.source";
    static final String TARGET = "isnad.target";
    /** Pairs of a role and an id. */
    static final String MEMBERS = "isnad.members";

    private Bdoc() {
    }
}
