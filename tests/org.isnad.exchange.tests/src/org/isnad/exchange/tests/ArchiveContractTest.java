/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import org.isnad.exchange.uima.internal.ArchiveReader;
import org.isnad.exchange.uima.internal.ArchiveWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;

class ArchiveContractTest extends FormatContract {

    ArchiveContractTest() {
        super(DeclaredFormat.in(ArchiveWriter.class, "inception"), ArchiveReader::new, ArchiveWriter::new);
    }
}
