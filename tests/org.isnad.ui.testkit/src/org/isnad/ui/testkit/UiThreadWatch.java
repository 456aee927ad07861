/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * Fails a test in which one event held the UI thread for more than {@link HeldThread#MOST_MILLIS} ms of processor time,
 * and says where the thread was. What a test computes itself, between events, does not count.
 */
public final class UiThreadWatch implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        HeldThread.of(Display.getCurrent()).takeHolds();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Hold> holds = HeldThread.of(Display.getCurrent()).takeHolds();
        if (!holds.isEmpty()) {
            throw new AssertionFailedError("the UI thread was held\n"
                    + holds.stream().map(Hold::toString).collect(Collectors.joining("\n")));
        }
    }
}
