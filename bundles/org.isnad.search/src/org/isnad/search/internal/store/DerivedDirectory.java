/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.util.Collection;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/**
 * A folder of derived data: it is not worth waiting for the disk. Should the machine stop before the files are written,
 * their checksums tell when the index is opened next, and it is made anew.
 */
final class DerivedDirectory extends FilterDirectory {

    DerivedDirectory(Directory folder) {
        super(folder);
    }

    @Override
    public void sync(Collection<String> names) {
        // left to the operating system: see above
    }

    @Override
    public void syncMetaData() {
        // left to the operating system: see above
    }
}
