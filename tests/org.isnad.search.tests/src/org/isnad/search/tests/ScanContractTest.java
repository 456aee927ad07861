/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.nio.file.Path;

import org.isnad.search.SearchIndex;

/** The scan that the index is measured against. */
class ScanContractTest extends SearchIndexContract {

    @Override
    SearchIndex open(MemoryProject project, Path indexFolder) {
        return new ScanIndex(project);
    }
}
