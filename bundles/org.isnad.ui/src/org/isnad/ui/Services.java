/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** OSGi services for objects that the workbench makes, into which nothing can be injected. */
public final class Services {

    private Services() {
    }

    /** The service, when a bundle of this installation offers it. It is held until the framework stops. */
    public static <S> Optional<S> find(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceReference<S> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference).map(context::getService);
    }

    /**
     * A service that the product cannot be without.
     *
     * @throws IllegalStateException if it is not there: the installation is damaged
     */
    public static <S> S get(Class<S> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("no service " + type.getName()));
    }
}
