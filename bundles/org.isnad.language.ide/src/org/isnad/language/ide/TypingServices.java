/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.List;
import java.util.Optional;

/**
 * What is asked while a text is typed, be it a file or a single line. Otherwise as {@link LanguageServices}: every
 * question comes with the whole text as it is now, and none fails because of what it says.
 */
public interface TypingServices {

    /** What may stand at an offset, the likeliest first. */
    List<Proposal> proposals(String text, int offset);

    /** What there is to know about the word at an offset. */
    Optional<HoverText> hover(String text, int offset);

    /** What mends the problems that share text with a range, or touch it. */
    List<Fix> fixes(String text, int begin, int end);
}
