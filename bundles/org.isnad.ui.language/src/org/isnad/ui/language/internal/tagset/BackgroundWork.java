/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.ui.IWorkbench;

/** Something that takes a while, on another thread, while the user waits and may cancel it. */
@FunctionalInterface
interface BackgroundWork<T> {

    T run(IProgressMonitor monitor) throws Exception;

    /**
     * Runs work and waits for its result.
     *
     * @throws InterruptedException      if the user cancelled it
     * @throws InvocationTargetException with what went wrong
     */
    static <T> T result(IWorkbench workbench, BackgroundWork<T> work)
            throws InvocationTargetException, InterruptedException {
        Object[] result = new Object[1];
        workbench.getProgressService().busyCursorWhile(monitor -> {
            try {
                result[0] = work.run(monitor);
            } catch (OperationCanceledException | CancellationException e) {
                throw new InterruptedException();
            } catch (Exception e) {
                throw new InvocationTargetException(e);
            }
        });
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }
}
