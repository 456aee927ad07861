/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

/** What can be done with the annotations of many hits. */
public enum Deed {
    /** Each hit becomes a span. */
    ANNOTATE,
    /** One's own spans that are as long as a hit get another tag. */
    RETAG,
    /** One's own spans that are as long as a hit go, with what cannot be without them. */
    DELETE
}
