/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.language;

import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;

/** Leaves every word as it was written: the compiler knows what is a name, a text, an expression. */
public class CqlValues extends AbstractDeclarativeValueConverterService {
}
