/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

/** Is told how far a long count is, and says when to stop. Called on the thread that counts. */
public interface Watch {

    /** Nobody looks, nobody cancels. */
    Watch NONE = new Watch() {
        @Override
        public void step(int done, int total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done  steps finished, as a rule documents
     * @param total all steps
     */
    void step(int done, int total);

    /** Asked before each step. */
    boolean cancelled();
}
