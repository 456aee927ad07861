/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** How tokens look on a page. Every colour stands out from its page by 4.5 or more. */
final class TokenColours {

    static final TokenColours LIGHT = new TokenColours(new RGB(0xff, 0xff, 0xff), new RGB(0x1b, 0x1b, 0x1b),
            new RGB(0x7a, 0x2e, 0x8e), new RGB(0x1a, 0x5f, 0x9e), new RGB(0x2b, 0x6e, 0x2f), new RGB(0x8a, 0x4b, 0x08),
            new RGB(0x68, 0x68, 0x68), new RGB(0xc6, 0x28, 0x28), new RGB(0x9a, 0x6a, 0x00));
    static final TokenColours DARK = new TokenColours(new RGB(0x1e, 0x1e, 0x1e), new RGB(0xe4, 0xe4, 0xe4),
            new RGB(0xd5, 0x9b, 0xe6), new RGB(0x8c, 0xc4, 0xf5), new RGB(0x9a, 0xd3, 0x8f), new RGB(0xe6, 0xb4, 0x7a),
            new RGB(0x9a, 0x9a, 0x9a), new RGB(0xff, 0x7b, 0x72), new RGB(0xe3, 0xb3, 0x41));

    private static final double DARK_BELOW = 128;

    private final Color page;
    private final Color text;
    private final Color keyword;
    private final Color name;
    private final Color string;
    private final Color number;
    private final Color comment;
    private final Color error;
    private final Color warning;

    private TokenColours(RGB page, RGB text, RGB keyword, RGB name, RGB string, RGB number, RGB comment, RGB error,
            RGB warning) {
        this.page = new Color(page);
        this.text = new Color(text);
        this.keyword = new Color(keyword);
        this.name = new Color(name);
        this.string = new Color(string);
        this.number = new Color(number);
        this.comment = new Color(comment);
        this.error = new Color(error);
        this.warning = new Color(warning);
    }

    /** The colours that suit what the system draws lists and texts on at this moment. On the UI thread. */
    static TokenColours now() {
        RGB systemPage = Display.getCurrent().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
        double light = 0.3 * systemPage.red + 0.59 * systemPage.green + 0.11 * systemPage.blue;
        return light < DARK_BELOW ? DARK : LIGHT;
    }

    Color page() {
        return page;
    }

    Color text() {
        return text;
    }

    /** For line numbers and frames. */
    Color faint() {
        return comment;
    }

    Color error() {
        return error;
    }

    Color warning() {
        return warning;
    }

    /** A token's look: keywords are also bold and comments also slanted, so that colour is not the only sign. */
    StyleRange style(Token token) {
        StyleRange style = new StyleRange(token.offset(), token.length(), colour(token.kind()), null);
        style.fontStyle = switch (token.kind()) {
            case KEYWORD -> SWT.BOLD;
            case COMMENT -> SWT.ITALIC;
            default -> SWT.NORMAL;
        };
        return style;
    }

    private Color colour(Token.Kind kind) {
        return switch (kind) {
            case KEYWORD -> keyword;
            case NAME -> name;
            case STRING -> string;
            case COLOUR, NUMBER -> number;
            case COMMENT -> comment;
            case WORD, SIGN -> text;
        };
    }
}
