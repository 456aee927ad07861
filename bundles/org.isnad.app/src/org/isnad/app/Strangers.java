/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.util.List;
import java.util.Optional;

import org.isnad.guard.PlugInGuard;
import org.isnad.guard.SwitchedOff;
import org.isnad.guard.SwitchedOff.Reason;
import org.isnad.text.message.MessageBundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The plug-ins of others at the start of the program. There is no guard where single bundles are tested. */
final class Strangers {

    private Strangers() {
    }

    /**
     * Switches off the plug-ins that failed.
     *
     * @param verb whether the program's own work begins now, and may be ended
     * @return what is to be said about those that nobody wanted off, in the user's language
     */
    static List<String> settle(boolean verb) {
        List<SwitchedOff> off = guard().map(PlugInGuard::settle).orElse(List.of());
        if (verb) {
            guard().ifPresent(guard -> guard.started(true));
        }
        return off.stream().filter(each -> each.reason() != Reason.WANTED)
                .map(each -> each.text(MessageBundle.userLocale())).toList();
    }

    /** The desktop stands. */
    static void started() {
        guard().ifPresent(guard -> guard.started(false));
    }

    private static Optional<PlugInGuard> guard() {
        BundleContext context = FrameworkUtil.getBundle(Strangers.class).getBundleContext();
        return Optional.ofNullable(context.getServiceReference(PlugInGuard.class)).map(context::getService);
    }
}
