/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide;

import java.util.List;
import java.util.Optional;

import org.isnad.language.ide.Fix;
import org.isnad.language.ide.Fold;
import org.isnad.language.ide.HoverText;
import org.isnad.language.ide.LanguageServices;
import org.isnad.language.ide.Place;
import org.isnad.language.ide.Proposal;
import org.isnad.language.ide.Renamed;
import org.isnad.language.ide.Symbol;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.ide.internal.Started;
import org.isnad.tagset.ide.internal.TextServices;

/** What an editor asks about a tagset file, and what follows from its answers for annotations. */
public final class TagsetServices implements LanguageServices {

    private final TagsetSurroundings around;
    private TextServices services;

    /** @param around what the text lies among */
    public TagsetServices(TagsetSurroundings around) {
        this.around = around;
    }

    private synchronized TextServices services() {
        if (services == null) {
            services = Started.services(around);
        }
        return services;
    }

    /**
     * Something that annotations name.
     *
     * @param kind   what it is, in the user's language, as in “tag of Entity.tag”
     * @param name   as it is declared
     * @param file   the name of the imported tagset that declares it; empty for the text itself
     * @param offset where it is named
     */
    public record Named(String kind, String name, String file, int offset) {
    }

    /** What is named at an offset. */
    public Optional<Named> named(String text, int offset) {
        return services().named(text, offset);
    }

    /**
     * What is declared under a path of names, as in {@code Entity}, {@code Entity.tag}, {@code Entity.tag.PERS} or
     * {@code Quote.cue}.
     */
    public Optional<Named> named(String text, List<String> path) {
        return services().named(text, path);
    }

    /**
     * What annotations name otherwise when the thing that is named at an offset has another name; nothing for what
     * annotations do not name.
     */
    public List<SchemaRename> renames(String text, int offset, String name) {
        return services().renames(text, offset, name);
    }

    @Override
    public List<Proposal> proposals(String text, int offset) {
        return services().proposals(text, offset);
    }

    @Override
    public Optional<HoverText> hover(String text, int offset) {
        return services().hover(text, offset);
    }

    @Override
    public List<Symbol> outline(String text) {
        return services().outline(text);
    }

    @Override
    public List<Fix> fixes(String text, int begin, int end) {
        return services().fixes(text, begin, end);
    }

    @Override
    public List<Fold> folds(String text) {
        return services().folds(text);
    }

    @Override
    public Optional<Place> declaration(String text, int offset) {
        return services().declaration(text, offset);
    }

    @Override
    public List<Place> occurrences(String text, int offset) {
        return services().occurrences(text, offset);
    }

    @Override
    public Renamed rename(String text, int offset, String name) {
        return services().rename(text, offset, name);
    }

    @Override
    public String format(String text) {
        return services().format(text);
    }
}
