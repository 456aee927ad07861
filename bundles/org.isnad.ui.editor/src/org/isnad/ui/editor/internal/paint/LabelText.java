/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

/**
 * What stands on the label of a span.
 *
 * @param full    in the user's language; for a suggestion with how sure it is, for another annotator's with whose it is
 * @param shorter for narrow places
 */
public record LabelText(String full, String shorter) {
}
