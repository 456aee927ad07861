/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;

import org.isnad.project.Project;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What the others find in the service registry. */
class ServicesTest {

    @Test
    void theStoreAndTheTagsetsAreServices(@TempDir Path folder) throws Exception {
        Bundle bundle = FrameworkUtil.getBundle(ServicesTest.class);
        Assumptions.assumeTrue(bundle != null, "there is no service registry outside OSGi");
        BundleContext context = bundle.getBundleContext();

        Tagsets tagsets = service(context, Tagsets.class);
        ProjectStore store = service(context, ProjectStore.class);

        Project project = store.create(folder, "p", tagsets.all().getFirst());
        assertEquals(tagsets.all().getFirst(), project.tagset());
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        var reference = context.getServiceReference(type);
        assertNotNull(reference, type::getName);
        return context.getService(reference);
    }
}
