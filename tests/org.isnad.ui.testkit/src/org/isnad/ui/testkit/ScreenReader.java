/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAttributeListener;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.accessibility.AccessibleTextAttributeEvent;
import org.eclipse.swt.accessibility.AccessibleTextEvent;
import org.eclipse.swt.accessibility.AccessibleTextExtendedListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Asks controls what a screen reader asks them: the toolkit's accessibility listeners, without a screen reader. */
public final class ScreenReader {

    private ScreenReader() {
    }

    /**
     * The name that is read for a control: what it answers, its own text, or the label before it.
     *
     * @return empty if there is none, so that only its kind is read
     */
    public static Optional<String> name(Control control) {
        AccessibleEvent event = new AccessibleEvent(control);
        event.result = ownText(control).or(() -> labelBefore(control)).orElse(null);
        listeners(control, "accessibleListeners", AccessibleListener.class).forEach(one -> one.getName(event));
        return Optional.ofNullable(event.result).filter(name -> !name.isBlank());
    }

    public static String description(Control control) {
        AccessibleEvent event = new AccessibleEvent(control);
        listeners(control, "accessibleListeners", AccessibleListener.class).forEach(one -> one.getDescription(event));
        return event.result == null ? "" : event.result;
    }

    /** The state, as bits of {@link org.eclipse.swt.accessibility.ACC}. */
    public static int state(Control control) {
        AccessibleControlEvent event = new AccessibleControlEvent(control);
        listeners(control, "accessibleControlListeners", AccessibleControlListener.class)
                .forEach(one -> one.getState(event));
        return event.detail;
    }

    /** What stands at an offset of a text, and from where to where. */
    public static AccessibleTextAttributeEvent attributes(Control control, int offset) {
        AccessibleTextAttributeEvent event = new AccessibleTextAttributeEvent(control);
        event.offset = offset;
        listeners(control, "accessibleAttributeListeners", AccessibleAttributeListener.class)
                .forEach(one -> one.getTextAttributes(event));
        return event;
    }

    /** Asks for something in a text. */
    public static AccessibleTextEvent ask(Control control, Consumer<AccessibleTextEvent> preparation,
            Question question) {
        AccessibleTextEvent event = new AccessibleTextEvent(control);
        preparation.accept(event);
        listeners(control, "accessibleTextExtendedListeners", AccessibleTextExtendedListener.class)
                .forEach(one -> question.ask(one, event));
        return event;
    }

    /** A question to a text. */
    @FunctionalInterface
    public interface Question {

        void ask(AccessibleTextExtendedListener listener, AccessibleTextEvent event);
    }

    private static Optional<String> ownText(Control control) {
        return switch (control) {
        case Button button -> Optional.of(button.getText()).filter(text -> !text.isBlank());
        case Link link -> Optional.of(link.getText()).filter(text -> !text.isBlank());
        default -> Optional.empty();
        };
    }

    /** The toolkit joins a control with the label that was made just before it. */
    private static Optional<String> labelBefore(Control control) {
        Composite parent = control.getParent();
        Control before = null;
        for (Control child : parent.getChildren()) {
            if (child == control) {
                break;
            }
            before = child;
        }
        return before instanceof Label label ? Optional.of(label.getText()) : Optional.empty();
    }

    private static <L> List<L> listeners(Control control, String field, Class<L> type) {
        try {
            // The toolkit has no way to ask; a screen reader asks through the window system.
            Field listeners = Accessible.class.getDeclaredField(field);
            listeners.setAccessible(true);
            return listeners.get(control.getAccessible()) instanceof List<?> found
                    ? found.stream().map(type::cast).toList() : List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
