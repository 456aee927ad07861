/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

/** Is told how far a long work is, and says when to stop. Called on the working thread. */
public interface Progress {

    /** Nobody looks, nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void step(String what, int done, int total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param what  the file or document at hand
     * @param done  steps finished before it
     * @param total all steps
     */
    void step(String what, int done, int total);

    boolean cancelled();
}
