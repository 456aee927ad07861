/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import org.isnad.exchange.claimreview.internal.ClaimReviewWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;

class ClaimReviewContractTest extends FormatContract {

    ClaimReviewContractTest() {
        super(DeclaredFormat.in(ClaimReviewWriter.class, "claimreview"), null, ClaimReviewWriter::new);
    }

    /** Claims are known when all documents are; of the documents only what claims say about them is held. */
    @Override
    protected boolean streams() {
        return false;
    }
}
