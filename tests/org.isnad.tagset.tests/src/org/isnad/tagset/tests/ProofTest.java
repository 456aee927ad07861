/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;

import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.isnad.tagset.language.TagsetStandaloneSetup;
import org.isnad.tagset.language.ast.TagsetFile;
import org.junit.jupiter.api.Test;

class ProofTest {
    @Test
    void parses() {
        IParser parser = new TagsetStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IParser.class);
        IParseResult result = parser.parse(new StringReader("tagset أخبار span layer X { feature tag : tag { tag A key P } }"));
        assertEquals(false, result.hasSyntaxErrors());
        assertEquals("X", ((TagsetFile) result.getRootASTElement()).getLayers().getFirst().getName());
    }
}
