/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Fix;
import org.isnad.language.ide.Fold;
import org.isnad.language.ide.HoverText;
import org.isnad.language.ide.LanguageServices;
import org.isnad.language.ide.Place;
import org.isnad.language.ide.Proposal;
import org.isnad.language.ide.Renamed;
import org.isnad.language.ide.Snippet;
import org.isnad.language.ide.Symbol;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.ide.TagsetServices.Named;
import org.isnad.tagset.language.TagsetLanguage;
import org.isnad.tagset.language.ast.TagsetFile;

/** Answers about a text that lies nowhere itself. The tree of the last text is kept: several questions come together. */
public final class TextServices implements LanguageServices {

    @Inject
    private TagsetLanguage language;
    @Inject
    private Provider<IdeContentProposalAcceptor> acceptors;
    @Inject
    private Assistant assistant;
    @Inject
    private TagsetHover hovers;
    @Inject
    private HierarchicalDocumentSymbolService symbols;
    @Inject
    private TagsetFixes fixes;
    @Inject
    private IFoldingRangeProvider folding;
    @Inject
    private TagsetNavigation navigation;
    @Inject
    private Mentions mentions;
    @Inject
    private Naming naming;

    private TagsetSurroundings around = TagsetSurroundings.NONE;
    private String parsed;
    private XtextResource tree;

    TextServices among(TagsetSurroundings surroundings) {
        around = surroundings;
        return this;
    }

    private XtextResource tree(String text) {
        if (!text.equals(parsed)) {
            tree = language.parse(text, around);
            parsed = text;
        }
        return tree;
    }

    @Override
    public synchronized List<Proposal> proposals(String text, int offset) {
        IdeContentProposalAcceptor acceptor = acceptors.get();
        acceptor.setCancelIndicator(CancelIndicator.NullImpl);
        assistant.propose(text, offset, tree(text), acceptor);
        List<Proposal> found = new ArrayList<>();
        acceptor.getEntries().forEach(entry -> found.add(proposal(entry, offset)));
        return found;
    }

    private static Proposal proposal(ContentAssistEntry entry, int offset) {
        Proposal.Kind kind = switch (entry.getKind()) {
            case ContentAssistEntry.KIND_KEYWORD -> Proposal.Kind.KEYWORD;
            case ContentAssistEntry.KIND_REFERENCE -> Proposal.Kind.NAME;
            case ContentAssistEntry.KIND_SNIPPET -> Proposal.Kind.TEMPLATE;
            case ContentAssistEntry.KIND_COLOR -> Proposal.Kind.COLOUR;
            default -> Proposal.Kind.VALUE;
        };
        Snippet snippet = kind == Proposal.Kind.TEMPLATE ? Snippet.parse(entry.getProposal())
                : new Snippet(entry.getProposal(), entry.getProposal().length(), 0);
        String label = entry.getLabel() == null ? entry.getProposal() : entry.getLabel();
        String detail = entry.getDescription() == null ? "" : entry.getDescription();
        int typed = entry.getPrefix() == null ? 0 : entry.getPrefix().length();
        return new Proposal(kind, label, detail, new Edit(offset - typed, typed, snippet.text()), snippet.select(),
                snippet.length());
    }

    @Override
    public synchronized Optional<HoverText> hover(String text, int offset) {
        return hovers.hover(tree(text), offset);
    }

    @Override
    public synchronized List<Symbol> outline(String text) {
        Document document = new Document(0, text);
        return symbols.getSymbols(tree(text), CancelIndicator.NullImpl).stream()
                .map(symbol -> symbol(symbol, document)).toList();
    }

    private static Symbol symbol(DocumentSymbol symbol, Document document) {
        int offset = document.getOffSet(symbol.getRange().getStart());
        Range name = symbol.getSelectionRange();
        int nameOffset = document.getOffSet(name.getStart());
        Symbol.Kind kind = switch (symbol.getKind()) {
            case File -> Symbol.Kind.FILE;
            case Class -> Symbol.Kind.TYPE;
            case Property -> Symbol.Kind.PROPERTY;
            case Enum -> Symbol.Kind.LIST;
            case EnumMember -> Symbol.Kind.VALUE;
            case Interface -> Symbol.Kind.ROLE;
            default -> Symbol.Kind.RULE;
        };
        List<Symbol> children = symbol.getChildren() == null ? List.of()
                : symbol.getChildren().stream().map(child -> symbol(child, document))
                        .sorted(Comparator.comparingInt(Symbol::offset)).toList();
        return new Symbol(kind, symbol.getName(), symbol.getDetail() == null ? "" : symbol.getDetail(), offset,
                document.getOffSet(symbol.getRange().getEnd()) - offset, nameOffset,
                document.getOffSet(name.getEnd()) - nameOffset, children);
    }

    @Override
    public synchronized List<Fix> fixes(String text, int begin, int end) {
        return fixes.fixes(tree(text), begin, end, CancelIndicator.NullImpl);
    }

    @Override
    public synchronized List<Fold> folds(String text) {
        return folding.getFoldingRanges(tree(text), CancelIndicator.NullImpl).stream()
                .map(range -> new Fold(range.getOffset(), range.getLength()))
                .filter(fold -> text.substring(fold.offset(), fold.offset() + fold.length()).indexOf('\n') >= 0)
                .toList();
    }

    @Override
    public synchronized Optional<Place> declaration(String text, int offset) {
        return navigation.declaration(tree(text), offset).map(mention -> place(mention, tree(text)));
    }

    @Override
    public synchronized List<Place> occurrences(String text, int offset) {
        XtextResource file = tree(text);
        return mentions.at(file, offset).map(mention -> mentions.of(mention.target(), file)).orElse(List.of()).stream()
                .map(mention -> place(mention, file)).toList();
    }

    private static Place place(Mention mention, Resource here) {
        String file = mention.file() == here ? "" : Descriptions.file(mention.target());
        return new Place(file, mention.region().getOffset(), mention.region().getLength());
    }

    /** What is named at an offset. */
    public synchronized Optional<Named> named(String text, int offset) {
        XtextResource file = tree(text);
        return mentions.at(file, offset).map(mention -> named(mention, file));
    }

    private static Named named(Mention mention, Resource here) {
        return new Named(Descriptions.kind(mention.target()), mention.target().getName(),
                mention.target().eResource() == here ? "" : Descriptions.file(mention.target()),
                mention.region().getOffset());
    }

    /** What the text itself declares under a path of names. */
    public synchronized Optional<Named> named(String text, List<String> path) {
        XtextResource file = tree(text);
        return mentions.in(file).stream().filter(Mention::declaration)
                .filter(mention -> Descriptions.path(mention.target()).equals(path)).findFirst()
                .map(mention -> named(mention, file));
    }

    /** What annotations name otherwise when the thing that is named at an offset has another name. */
    public synchronized List<SchemaRename> renames(String text, int offset, String name) {
        XtextResource file = tree(text);
        return mentions.at(file, offset).map(mention -> naming.renames(mention.target(), name,
                (TagsetFile) file.getContents().getFirst())).orElse(List.of());
    }

    @Override
    public synchronized Renamed rename(String text, int offset, String name) {
        XtextResource file = tree(text);
        Optional<Mention> found = mentions.at(file, offset);
        if (found.isEmpty()) {
            return new Renamed.Refused(Texts.text("rename.nothing"));
        }
        org.isnad.tagset.language.ast.Named target = found.get().target();
        if (target.eResource() != file) {
            return new Renamed.Refused(Texts.text("rename.elsewhere", target.getName(), Descriptions.file(target)));
        }
        return naming.refusal(target, name, List.of(file)).<Renamed>map(Renamed.Refused::new)
                .orElseGet(() -> new Renamed.Done(naming.edits(target, name, file)));
    }

    @Override
    public String format(String text) {
        return TagsetLanguage.format(text);
    }
}
