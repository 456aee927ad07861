/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.ITextRegion;
import org.isnad.tagset.language.ast.Named;

/**
 * A place of a file that names something.
 *
 * @param target      what is named
 * @param declaration whether it is where the thing gets its name
 * @param bare        whether a name in quotation marks would mean a text there
 */
record Mention(Resource file, ITextRegion region, Named target, boolean declaration, boolean bare) {
}
