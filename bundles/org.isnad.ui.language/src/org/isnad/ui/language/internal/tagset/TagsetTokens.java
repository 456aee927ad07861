/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.ui.language.internal.text.Token;
import org.isnad.ui.language.internal.text.Token.Kind;
import org.isnad.ui.language.internal.text.Tokenizer;

/**
 * The tokens of the tagset language, as its grammar has them. Words that are names as well are told apart by what
 * stands before them: {@code feature tag : tag} declares a feature of that name.
 */
public final class TagsetTokens implements Tokenizer {

    /** All words of the language. */
    public static final Set<String> KEYWORDS = Set.of("tagset", "import", "from", "layer", "span", "relation", "group",
            "document", "description", "colour", "key", "allow", "nesting", "overlap", "sentences", "gaps", "feature",
            "required", "many", "default", "tag", "tags", "of", "string", "integer", "decimal", "boolean", "date",
            "range", "entity", "claim", "annotation", "role", "constraint", "else", "error", "warning", "information",
            "and", "or", "not", "implies", "has", "count", "where", "inside", "contains", "overlaps", "beside", "text",
            "matches", "in", "under", "true", "false");

    /** What declares the name that follows it. */
    private static final Set<String> DECLARING =
            Set.of("tagset", "import", "layer", "feature", "tags", "tag", "role", "constraint");
    private static final Set<String> TYPES_TOO = Set.of("tag", "tags");
    private static final Set<String> AFTER_TYPE = Set.of("of", "required", "many", "default");

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n\\r]*|/\\*(?s:.*?)(?:\\*/|\\z))
            |(?<string>"(?:\\\\(?s:.)|[^"\\\\])*+(?:"|\\z))
            |(?<colour>\\#[0-9a-fA-F]{6}(?![0-9a-fA-F]))
            |(?<number>[0-9]+(?:[-.][0-9]+)*)
            |(?<word>[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d]*)
            |(?<sign>\\S)""", Pattern.COMMENTS);

    @Override
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        Context context = new Context();
        while (found.find()) {
            tokens.add(new Token(context.kind(found), found.start(), found.end() - found.start()));
        }
        return tokens;
    }

    /** What stood before a token, comments left out. */
    private static final class Context {

        private String before = "";
        private String twoBefore = "";

        Kind kind(Matcher found) {
            if (found.group("comment") != null) {
                return Kind.COMMENT;
            }
            String token = found.group();
            boolean named = isDeclared(token);
            Kind kind = kind(found, named);
            twoBefore = before;
            before = kind == Kind.NAME ? "" : token;
            return kind;
        }

        private static Kind kind(Matcher found, boolean named) {
            if (found.group("string") != null) {
                return named ? Kind.NAME : Kind.STRING;
            }
            if (found.group("colour") != null) {
                return Kind.COLOUR;
            }
            if (found.group("number") != null) {
                return Kind.NUMBER;
            }
            if (found.group("word") == null) {
                return Kind.SIGN;
            }
            return named ? Kind.NAME : KEYWORDS.contains(found.group()) ? Kind.KEYWORD : Kind.WORD;
        }

        private boolean isDeclared(String token) {
            boolean type = TYPES_TOO.contains(before) && (":".equals(twoBefore) || AFTER_TYPE.contains(token));
            return DECLARING.contains(before) && !type && (Character.isLetter(token.codePointAt(0))
                    || token.startsWith("\"") || token.startsWith("_"));
        }
    }
}
