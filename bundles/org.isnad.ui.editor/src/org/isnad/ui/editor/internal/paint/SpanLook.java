/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.RGB;

/**
 * How the spans of a tag look.
 *
 * @param label      in the user's language
 * @param shortLabel the tag's name as stored, for narrow places
 * @param layerLabel in the user's language
 */
public record SpanLook(RGB colour, BarStyle bar, String label, String shortLabel, String layerLabel) {
}
