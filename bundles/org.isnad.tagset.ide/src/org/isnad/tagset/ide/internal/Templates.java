/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.List;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.isnad.tagset.language.services.TagsetGrammarAccess;

/** The templates of the tagset language, by the word that they begin with. */
final class Templates {

    private static final String LABEL = "\"${2:Label}\" / \"${3:تسمية}\"";

    private static final Template SPAN = new Template("span", "span", "span layer ${1:Name} " + LABEL
            + " {\n    description \"${4:When to use it.}\" / \"${5:متى تُستعمل.}\"\n$0\n}");
    private static final Template RELATION = new Template("relation", "relation", "relation layer ${1:Name} " + LABEL
            + " {\n    role source : ${4:Layer}\n    role target : ${5:Layer}\n$0\n}");
    private static final Template GROUP = new Template("group", "group", "group layer ${1:Name} " + LABEL
            + " {\n    role ${4:member}+ : ${5:Layer}\n$0\n}");
    private static final Template DOCUMENT = new Template("document", "document", "document layer ${1:Name} " + LABEL
            + " {\n    feature ${4:name} : ${5:string}\n$0\n}");
    private static final Template TAG = new Template("tag", "tag", "tag ${1:NAME} " + LABEL + "$0");
    private static final Template TAGS = new Template("tags", "tags", "tags ${1:Name} {\n    tag ${2:NAME}$0\n}");
    private static final Template FEATURE = new Template("feature", "feature",
            "feature ${1:name} " + LABEL + " : ${4:string}$0");
    private static final Template ROLE = new Template("role", "role", "role ${1:name} " + LABEL + " : ${4:Layer}$0");
    private static final Template CONSTRAINT = new Template("constraint", "constraint", "constraint ${1:name}:\n"
            + "    ${2:has feature}\n    else ${3:warning} \"${4:What is wrong.}\" / \"${5:ما الخطأ.}\"$0");

    private Templates() {
    }

    /** What a word that may stand at a place begins there. */
    static List<Template> startingWith(Keyword keyword, TagsetGrammarAccess grammar) {
        AbstractRule rule = GrammarUtil.containingRule(keyword);
        if (rule == grammar.getLayerKindRule()) {
            return List.of(switch (keyword.getValue()) {
                case "span" -> SPAN;
                case "relation" -> RELATION;
                case "group" -> GROUP;
                default -> DOCUMENT;
            });
        }
        if (!(rule.getAlternatives() instanceof Group group) || group.getElements().getFirst() != keyword) {
            return List.of();
        }
        if (rule == grammar.getTagDeclarationRule()) {
            return List.of(TAG);
        }
        if (rule == grammar.getTagListRule()) {
            return List.of(TAGS);
        }
        if (rule == grammar.getFeatureDeclarationRule()) {
            return List.of(FEATURE);
        }
        if (rule == grammar.getRoleDeclarationRule()) {
            return List.of(ROLE);
        }
        return rule == grammar.getConstraintDeclarationRule() ? List.of(CONSTRAINT) : List.of();
    }
}
