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
 * What an editor asks about the text that it shows. Every question comes with the whole text as it is now, which may be
 * in the middle of being typed; none fails because of that. Questions may be asked on any thread, and take turns. The
 * first one starts the language's machinery, which takes most of a second.
 */
public interface LanguageServices extends TypingServices {

    /** What the text declares. */
    List<Symbol> outline(String text);

    /** What can be folded, in the order of the text. */
    List<Fold> folds(String text);

    /** Where the thing that is named at an offset is declared. */
    Optional<Place> declaration(String text, int offset);

    /** All places that name the same thing as an offset does, its declaration included, in the order of the text. */
    List<Place> occurrences(String text, int offset);

    /** Gives the thing that is named at an offset another name. */
    Renamed rename(String text, int offset, String name);

    /** Lays the text out; one with errors of syntax stays as it is. */
    String format(String text);
}
