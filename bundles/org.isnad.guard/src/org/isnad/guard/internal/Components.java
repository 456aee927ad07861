/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What the declarative services know about the components of a bundle. */
final class Components {

    private final ServiceComponentRuntime runtime;

    Components(BundleContext context) {
        ServiceReference<ServiceComponentRuntime> reference = context.getServiceReference(ServiceComponentRuntime.class);
        runtime = reference == null ? null : context.getService(reference);
    }

    /** What the first component that could not be activated threw. */
    Optional<String> failure(Bundle bundle) {
        if (runtime == null) {
            return Optional.empty();
        }
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    return Optional.of(description.name + ": " + firstCause(String.valueOf(configuration.failure)));
                }
            }
        }
        return Optional.empty();
    }

    /** A failure is the text of a stack trace; what threw in the plug-in stands behind its last cause. */
    private static String firstCause(String trace) {
        String cause = "Caused by: ";
        int last = trace.lastIndexOf(cause);
        return trace.substring(last < 0 ? 0 : last + cause.length()).lines().findFirst().orElse("");
    }
}
