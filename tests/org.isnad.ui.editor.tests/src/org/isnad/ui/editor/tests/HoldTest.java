/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.isnad.ui.testkit.Hold;
import org.junit.jupiter.api.Test;

/** What of the time in which the UI thread was held is the program's; on stacks as they were seen, deepest call first. */
class HoldTest {

    private static final String LOOP = "org.eclipse.swt.widgets.Display";
    private static final String VIEW = "org.isnad.ui.search.internal.SearchView";

    @Test
    void givenTheProgramComputesWithinAPartThatIsMadeThenItCounts() {
        Hold hold = held(stack(VIEW, "org.eclipse.e4.core.internal.di.MethodRequestor", LOOP));

        assertEquals(400, hold.workMillis());
        assertEquals(VIEW + ".run(Unknown Source)", hold.caller());
    }

    @Test
    void givenTheProgramFillsAMenuOrGivesIconsThenWhatTheToolkitDoesForItCounts() {
        for (String toolkit : List.of("org.eclipse.swt.widgets.MenuItem", "org.eclipse.jface.action.MenuManager",
                "org.eclipse.swt.internal.ImageList")) {
            assertEquals(400, held(stack("org.eclipse.swt.internal.gtk.OS", toolkit, VIEW, LOOP)).workMillis(), toolkit);
        }
    }

    @Test
    void givenThePlatformMakesItsOwnMenusThenTheyDoNotCount() {
        Hold alone = held(stack("org.eclipse.swt.widgets.MenuItem", "org.eclipse.jface.action.MenuManager", LOOP));
        Hold opened = held(stack("org.eclipse.swt.widgets.MenuItem", "org.eclipse.jface.action.MenuManager",
                "org.eclipse.e4.ui.workbench.renderers.swt.StackRenderer", "org.eclipse.ui.internal.WorkbenchPage", VIEW,
                LOOP));

        assertEquals(0, alone.workMillis());
        assertEquals(0, opened.workMillis());
    }

    @Test
    void givenThePlatformMakesItsProgressDialogThenItDoesNotCountButWhatItWaitsForDoes() {
        String dialog = "org.eclipse.jface.dialogs.ProgressMonitorDialog";
        StackTraceElement[] made = stack("org.eclipse.swt.widgets.Label", dialog, VIEW, LOOP);
        made[1] = new StackTraceElement(dialog, "aboutToRun", null, -1);

        assertEquals(0, held(made).workMillis());
        assertEquals(400, held(stack("org.eclipse.swt.widgets.Label", dialog, VIEW, LOOP)).workMillis());
    }

    @Test
    void givenClassesAreLoadedHalfOfTheTimeThenTheOtherHalfCounts() {
        Hold hold = held(stack("java.lang.ClassLoader", VIEW, LOOP), stack(VIEW, LOOP));

        assertEquals(0.5, hold.loading());
        assertEquals(200, hold.workMillis());
    }

    /** Held for 800 ms by a processor at half of its speed. */
    private static Hold held(StackTraceElement[]... stacks) {
        return new Hold(800, 1000, 2, List.of(stacks));
    }

    private static StackTraceElement[] stack(String... classes) {
        return Arrays.stream(classes).map(name -> new StackTraceElement(name, "run", null, -1))
                .toArray(StackTraceElement[]::new);
    }
}
