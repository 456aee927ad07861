/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.internal.Keys;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetImports;
import org.isnad.tagset.language.TakenKeys;
import org.isnad.tagset.language.Words;
import org.isnad.tagset.language.ast.ColourTrait;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.Import;
import org.isnad.tagset.language.ast.KeyTrait;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.LayerKind;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.services.TagsetGrammarAccess;

/** What may be typed in a tagset file, beyond names in reach: words, free keys, readable colours, values, templates. */
public class TagsetProposals extends IdeContentProposalProvider {

    private static final int FREE_KEYS = 24;
    private static final int VALUE = 600;
    private static final int TEMPLATE = 150;

    @Inject
    private TagsetGrammarAccess grammar;
    @Inject
    private TagsetImports imports;
    @Inject
    private TakenKeys keys;

    /** Words that are names as well are not proposed as names; signs are typed faster than chosen. */
    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        return Character.isLetter(keyword.getValue().charAt(0))
                && GrammarUtil.containingRule(keyword) != grammar.getWordRule();
    }

    @Override
    protected void _createProposals(Keyword keyword, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        super._createProposals(keyword, context, acceptor);
        Templates.startingWith(keyword, grammar).forEach(template -> offer(template, context, acceptor));
    }

    @Override
    protected void _createProposals(Assignment assignment, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        if (assignment == grammar.getKeyTraitAccess().getKeyAssignment_1()) {
            freeKeys(context, acceptor);
        } else if (assignment == grammar.getColourTraitAccess().getLightAssignment_1()) {
            colours(context, acceptor);
        } else if (assignment == grammar.getImportAccess().getTagsetAssignment_2()) {
            tagsets(context, acceptor);
        } else if (GrammarUtil.containingRule(assignment) == grammar.getImportRule()
                && "layers".equals(assignment.getFeature())) {
            importedLayers(context, acceptor);
            tagsets(context, acceptor);
        } else if (assignment == grammar.getFeatureDeclarationAccess().getDefaultAssignment_5_2_1()) {
            defaults(context, acceptor);
        } else if (assignment == grammar.getRoleDeclarationAccess().getNameAssignment_1()) {
            ends(context, acceptor);
        } else {
            super._createProposals(assignment, context, acceptor);
        }
    }

    private void freeKeys(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        Named owner = owner(context);
        Set<String> taken = new TreeSet<>(keys.around(owner == null ? context.getCurrentModel() : owner));
        if (context.getCurrentModel() instanceof KeyTrait own && own.getKey() != null) {
            taken.remove(own.getKey());
        }
        String name = owner == null || owner.getName() == null ? "" : owner.getName();
        List<String> free = Keys.free(taken, name);
        for (int i = 0; i < Math.min(free.size(), FREE_KEYS); i++) {
            value(free.get(i), free.get(i), Texts.text("proposal.key"), VALUE - i, context, acceptor);
        }
    }

    private static Named owner(ContentAssistContext context) {
        TagDeclaration tag = EcoreUtil2.getContainerOfType(context.getCurrentModel(), TagDeclaration.class);
        return tag != null ? tag : EcoreUtil2.getContainerOfType(context.getCurrentModel(), LayerDeclaration.class);
    }

    private void colours(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        Set<String> used = new TreeSet<>();
        EcoreUtil2.eAllOfType(context.getRootModel(), ColourTrait.class).stream()
                .filter(colour -> colour.getLight() != null).forEach(colour -> used.add(colour.getLight()));
        int priority = VALUE;
        for (Style style : ReadableColours.palette(used)) {
            String text = style.light() + " / " + style.dark();
            ContentAssistEntry entry = getProposalCreator().createProposal(text, context, each -> {
                each.setKind(ContentAssistEntry.KIND_COLOR);
                each.setDescription(Texts.text("proposal.colour"));
            });
            acceptor.accept(entry, priority--);
        }
    }

    private void tagsets(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        String own = context.getRootModel() instanceof TagsetFile file ? file.getName() : "";
        for (Tagset tagset : Tagsets.shipped().all()) {
            if (!tagset.name().equals(own)) {
                value(tagset.name(), tagset.name(), Texts.text("proposal.shipped"), VALUE, context, acceptor);
            }
        }
    }

    private void importedLayers(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        Import declaration = EcoreUtil2.getContainerOfType(context.getCurrentModel(), Import.class);
        if (declaration != null) {
            imports.file(declaration).stream().flatMap(file -> imports.layers(file).stream())
                    .filter(layer -> layer.getName() != null && !declaration.getLayers().contains(layer.getName()))
                    .forEach(layer -> named(layer, context, acceptor));
        }
    }

    private void defaults(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        FeatureDeclaration feature = EcoreUtil2.getContainerOfType(context.getCurrentModel(), FeatureDeclaration.class);
        if (feature == null) {
            return;
        }
        Syntax.tags(feature).stream().filter(tag -> tag.getName() != null)
                .forEach(tag -> named(tag, context, acceptor));
        if (Syntax.kind(feature) == Kind.BOOLEAN) {
            List.of("true", "false").forEach(truth -> value(truth, truth, "", VALUE, context, acceptor));
        }
    }

    /** A relation has these roles alone. */
    private void ends(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        LayerDeclaration layer = EcoreUtil2.getContainerOfType(context.getCurrentModel(), LayerDeclaration.class);
        if (layer != null && layer.getKind() == LayerKind.RELATION) {
            List<String> there = layer.getRoles().stream().map(Named::getName).toList();
            List.of(Role.SOURCE, Role.TARGET).stream().filter(end -> !there.contains(end))
                    .forEach(end -> value(end, end, Texts.text("proposal.end"), VALUE, context, acceptor));
        }
    }

    private void named(Named named, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        value(Words.name(named.getName()), named.getName(), detail(named), VALUE, context, acceptor);
    }

    /** What a proposal says about a declared thing: its label and what it is. */
    static String detail(EObject named) {
        String label = Descriptions.label(named);
        return label.isEmpty() || label.equals(Descriptions.name(named)) ? Descriptions.kind(named)
                : Texts.text("proposal.named", label, Descriptions.kind(named));
    }

    private void value(String text, String label, String detail, int priority, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        ContentAssistEntry entry = getProposalCreator().createProposal(text, context, each -> {
            each.setKind(ContentAssistEntry.KIND_VALUE);
            each.setLabel(label);
            each.setDescription(detail);
        });
        acceptor.accept(entry, priority);
    }

    private void offer(Template template, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (getProposalCreator().isValidProposal(template.word(), context.getPrefix(), context)) {
            String indentation = Nodes.indentation(context.getRootNode().getText(), context.getOffset());
            ContentAssistEntry entry = new ContentAssistEntry();
            entry.setPrefix(context.getPrefix());
            entry.setProposal(template.snippet().replace("\n", "\n" + indentation));
            entry.setLabel(Texts.text("template." + template.key()));
            entry.setDescription(template.word() + " …");
            entry.setKind(ContentAssistEntry.KIND_SNIPPET);
            acceptor.accept(entry, TEMPLATE);
        }
    }
}
