/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Name and version of the running program. */
final class Versions {

    private Versions() {
    }

    static String product() {
        IProduct product = Platform.getProduct();
        Version version = FrameworkUtil.getBundle(Versions.class).getVersion();
        return (product == null ? "Isnad" : product.getName()) + " " + version;
    }
}
