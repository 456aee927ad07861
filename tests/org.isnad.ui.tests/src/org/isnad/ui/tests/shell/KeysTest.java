/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.contexts.Context;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.isnad.ui.editor.internal.command.EditorAction;
import org.isnad.ui.editor.internal.command.EditorActions;
import org.isnad.ui.testkit.UiTest;
import org.junit.jupiter.api.Test;

/** The keys of all schemes, and the commands behind them. */
@UiTest
class KeysTest {

    private static final String OURS = "org.isnad.";
    private static final String EDITOR = "org.isnad.ui.editor.";
    private static final String SINGLE_KEYS = "org.isnad.ui.editor.singleKeys";

    /** Commands that take the place of one of the platform's where they work, on purpose. */
    private static final Map<String, String> TAKES_THE_PLACE = Map.of(
            "org.isnad.ui.project.new", "org.eclipse.ui.newWizard",
            "org.isnad.ui.documents.rename", "org.eclipse.ui.edit.rename",
            "org.isnad.ui.documents.describe", "org.eclipse.ui.file.properties",
            "org.isnad.ui.annotations.find", "org.eclipse.ui.edit.findReplace",
            "org.isnad.ui.documents.correct", "org.eclipse.ui.window.switchToEditor",
            // In the text the arrows walk over annotations, and nothing can be cut.
            "org.isnad.ui.editor.left", "org.eclipse.ui.navigate.backwardHistory",
            "org.isnad.ui.editor.right", "org.eclipse.ui.navigate.forwardHistory",
            "org.isnad.ui.editor.delete", "org.eclipse.ui.edit.cut",
            "org.isnad.ui.editor.sheet", "org.eclipse.ui.edit.rename");

    private final IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
    private final List<Binding> bindings = Arrays.stream(PlatformUI.getWorkbench().getService(IBindingService.class)
            .getBindings()).filter(binding -> binding.getParameterizedCommand() != null).toList();

    @Test
    void noKeyOfOursMeansAnythingElseWhereItWorks() throws Exception {
        List<String> clashes = new ArrayList<>();
        for (Binding ours : bindings) {
            for (Binding other : bindings) {
                if (command(ours).startsWith(OURS) && !command(ours).equals(command(other)) && clash(ours, other)) {
                    clashes.add(ours.getTriggerSequence().format() + ": " + command(ours) + " and " + command(other));
                }
            }
        }
        assertEquals(List.of(), clashes);
    }

    private boolean clash(Binding one, Binding other) throws Exception {
        return (one.getTriggerSequence().startsWith(other.getTriggerSequence(), true)
                || other.getTriggerSequence().startsWith(one.getTriggerSequence(), true))
                && !isOverridden(one, other)
                && (isWithin(one.getContextId(), other.getContextId())
                        || isWithin(other.getContextId(), one.getContextId()));
    }

    /** Within one of our own contexts a key may mean something else than around it, as Ctrl+O in a tagset. */
    private static boolean isOverridden(Binding one, Binding other) {
        return command(other).equals(TAKES_THE_PLACE.get(command(one))) || command(other).startsWith(OURS) && !one.getContextId().equals(other.getContextId());
    }

    private boolean isWithin(String contextId, String outerId) throws Exception {
        Context context = contexts.getContext(contextId);
        return contextId.equals(outerId) || context.isDefined() && context.getParentId() != null
                && isWithin(context.getParentId(), outerId);
    }

    @Test
    void lettersAndDigitsAloneAreLeftToTheTagset() {
        List<String> taken = bindings.stream().filter(binding -> SINGLE_KEYS.equals(binding.getContextId()))
                .map(binding -> ((KeySequence) binding.getTriggerSequence()).getKeyStrokes()[0])
                .filter(stroke -> stroke.getModifierKeys() == KeyStroke.NO_KEY
                        && Character.isLetterOrDigit(stroke.getNaturalKey()))
                .map(KeyStroke::format).toList();
        assertEquals(List.of(), taken);
    }

    @Test
    void everyCommandOfTheEditorCanBeReachedAndDoesSomething() {
        Set<String> reached = bindings.stream().map(KeysTest::command).collect(Collectors.toSet());
        for (IConfigurationElement menu : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.menus")) {
            commands(menu).forEach(reached::add);
        }
        Set<String> acting = EditorActions.all().stream().map(EditorAction::commandId)
                .filter(id -> id.startsWith(EDITOR)).collect(Collectors.toSet());
        Set<String> declared = Arrays.stream(PlatformUI.getWorkbench().getService(ICommandService.class)
                .getDefinedCommands()).map(Command::getId).filter(id -> id.startsWith(EDITOR))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared, new TreeSet<>(acting), "declared and acting");
        declared.removeAll(reached);
        assertEquals(Set.of(), declared, "without a key and a place in a menu");
    }

    private static Stream<String> commands(IConfigurationElement element) {
        Stream<String> own = element.getName().equals("command")
                ? Stream.of(element.getAttribute("commandId")) : Stream.of();
        return Stream.concat(own, Arrays.stream(element.getChildren()).flatMap(KeysTest::commands));
    }

    private static String command(Binding binding) {
        return binding.getParameterizedCommand().getId();
    }
}
