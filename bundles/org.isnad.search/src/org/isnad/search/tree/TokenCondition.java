/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

import java.util.List;
import java.util.Objects;

/** What is asked of a token. */
public sealed interface TokenCondition {

    /** Fulfilled by every token. */
    TokenCondition ANY = new AllOf(List.of());

    /** A form of the token passes a test. */
    record Form(TokenForm form, TextTest test) implements TokenCondition {

        public Form {
            Objects.requireNonNull(form);
            Objects.requireNonNull(test);
        }
    }

    /** All of them are fulfilled; of none that is always so. */
    record AllOf(List<TokenCondition> conditions) implements TokenCondition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of them is fulfilled; of none that is never so. */
    record OneOf(List<TokenCondition> conditions) implements TokenCondition {

        public OneOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** The condition is not fulfilled. */
    record Not(TokenCondition condition) implements TokenCondition {

        public Not {
            Objects.requireNonNull(condition);
        }
    }

    /** The forms under which a token is indexed. */
    enum TokenForm {
        /** The characters as written. */
        WORD,
        /** The folded word, put together where its spelling is broken. */
        FOLDED,
        /** The light stem of the folded word. */
        STEM,
        /** What the token is made of: the name of a {@link org.isnad.text.TokenKind} in lower case. */
        KIND
    }
}
