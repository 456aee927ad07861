/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.ui.Errors;

/** Work that the user waits for and that the UI thread does not do. */
public final class Work {

    private Work() {
    }

    /**
     * Does the work in the background while the window shows that it is busy.
     *
     * @return what came of it; empty if it failed, which the user is told then
     */
    public static <T> Optional<T> result(IWorkbenchWindow window, Callable<T> work) {
        Object[] result = new Object[1];
        try {
            window.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                try {
                    result[0] = work.call();
                } catch (Exception e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            Errors.show(window.getShell(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return Optional.ofNullable(value);
    }
}
