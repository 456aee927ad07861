/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import org.isnad.exchange.webannotation.internal.WebAnnotationReader;
import org.isnad.exchange.webannotation.internal.WebAnnotationWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;

class WebAnnotationContractTest extends FormatContract {

    WebAnnotationContractTest() {
        super(DeclaredFormat.in(WebAnnotationReader.class, "w3c-annotation"), WebAnnotationReader::new, WebAnnotationWriter::new);
    }
}
