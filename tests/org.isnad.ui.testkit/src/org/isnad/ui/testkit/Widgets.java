/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.isnad.ui.TestIds;

/** Finds controls by the test ids that the program gives them. */
public final class Widgets {

    private Widgets() {
    }

    /** The visible control with the test id, as soon as there is one. */
    public static <C extends Control> C get(String testId, Class<C> type) {
        return Waiting.forValue("the widget " + testId, () -> find(testId, type).orElse(null));
    }

    /** The visible control with the test id, if there is one now. */
    public static <C extends Control> Optional<C> find(String testId, Class<C> type) {
        return Arrays.stream(Display.getCurrent().getShells()).flatMap(Widgets::withChildren)
                .filter(control -> Objects.equals(id(control), testId) && type.isInstance(control))
                .filter(Control::isVisible).map(type::cast).findFirst();
    }

    private static Object id(Widget widget) {
        return widget.getData(TestIds.KEY);
    }

    private static Stream<Control> withChildren(Control control) {
        Stream<Control> self = Stream.of(control);
        return control instanceof Composite composite
                ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(Widgets::withChildren)) : self;
    }
}
