/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import org.isnad.tagset.TagsetSurroundings;

/**
 * The file that says what a project's tagset is.
 *
 * @param file      its path below the project's folder, with slashes
 * @param text      what it says, in the tagset language; for a file in the older form a translation that means the same
 * @param olderForm whether the text is such a translation: the first replacement makes a file in the tagset language,
 *                  which is read instead of the older one from then on
 * @param around    the tagsets that the text may import
 */
public record TagsetSource(String file, String text, boolean olderForm, TagsetSurroundings around) {
}
