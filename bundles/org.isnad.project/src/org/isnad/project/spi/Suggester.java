/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.spi;

import java.util.List;

import org.isnad.model.DocumentId;

/**
 * Suggests spans. Declared at {@code org.isnad.project.suggesters}; made anew for each run, with a public constructor
 * without parameters.
 * <p>
 * It is called on a thread of its own. One that throws, that gives no sign of life for a minute, or that suggests what
 * the document or the tagset does not have is named to the user; all that it suggested is then left out, and it is not
 * asked again in this run. What stands already, or was suggested once and removed, need not be left out: the program
 * does that.
 */
public interface Suggester {

    /**
     * Gets ready for a run, say by learning from what is annotated.
     *
     * @throws Exception for anything that the suggester cannot cope with
     */
    Learned learn(ProjectView project) throws Exception;

    /** What a suggester knows during one run. */
    interface Learned {

        /**
         * What to suggest in a document, in any order.
         *
         * @throws Exception as {@link Suggester#learn}
         */
        List<Suggestion> suggest(DocumentId document, String text) throws Exception;
    }
}
